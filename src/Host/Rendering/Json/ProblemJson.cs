using Newtonsoft.Json;
using SubsidyNavigator.Engine;

namespace SubsidyNavigator.Host.Rendering.Json;

/// <summary>A problem document (RFC 9457). Members without a value are left out, as that standard has it.</summary>
internal static class ProblemJson
{
    /// <summary>Where the types are explained, below the address of the service.</summary>
    public const string TypePath = "/problemen/";

    /// <summary>Writes the whole object.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="problem">The problem.</param>
    /// <param name="address">Scheme and host of the service; empty where there is none, so that the type is a relative reference.</param>
    /// <param name="instance">Names this one occurrence; null: it has no name.</param>
    public static void Write(JsonTextWriter json, ProblemDocument problem, string address = "", Uri? instance = null)
    {
        json.WriteStartObject();
        json.Text("type", address + TypePath + problem.Type)
            .Text("title", problem.Title)
            .Number("status", problem.Status)
            .Text("detail", problem.Detail);
        if (instance is not null)
        {
            json.Text("instance", instance.OriginalString);
        }

        if (!problem.Errors.IsEmpty)
        {
            json.Objects("errors", problem.Errors, error => WriteError(json, error, problem.IsAboutAddress));
        }

        if (problem.IsTruncated)
        {
            json.Flag("truncated", true);
        }

        json.WriteEndObject();
    }

    private static void WriteError(JsonTextWriter json, Problem error, bool isAboutAddress)
    {
        json.Text("code", error.Code);
        if (isAboutAddress)
        {
            json.Text("parameter", error.Where.File);
        }
        else
        {
            json.Text("pointer", "#" + Uri.EscapeDataString(error.Where.Path).Replace("%2F", "/", StringComparison.Ordinal));
        }

        if (error.Where.Line > 0)
        {
            json.Number("line", error.Where.Line);
        }

        if (error.Where.Column > 0)
        {
            json.Number("column", error.Where.Column);
        }

        json.Text("detail", error.Message);
        if (error.Hint is { } hint)
        {
            json.Text("hint", hint);
        }
    }
}
