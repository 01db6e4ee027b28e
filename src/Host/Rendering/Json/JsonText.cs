using System.Globalization;
using Newtonsoft.Json;

namespace SubsidyNavigator.Host.Rendering.Json;

/// <summary>One JSON object as text, in the one layout: compact, with a line feed at the end.</summary>
internal static class JsonText
{
    /// <summary>The text of an object whose members <paramref name="members"/> writes.</summary>
    public static string Of(Action<JsonTextWriter> members)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var json = new JsonTextWriter(text) { Culture = CultureInfo.InvariantCulture })
        {
            json.WriteStartObject();
            members(json);
            json.WriteEndObject();
        }

        return text + "\n";
    }
}
