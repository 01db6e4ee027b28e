using SubsidyNavigator.Engine.Rules;

namespace SubsidyNavigator.Host.Rendering.Json;

/// <summary>Addresses of the service, from its root.</summary>
internal static class Links
{
    /// <summary>Where the service's first version begins.</summary>
    public const string Root = "/v1";

    /// <summary>The facts.</summary>
    public const string Facts = Root + "/facts";

    /// <summary>All regulations.</summary>
    public const string Regulations = Root + "/regulations";

    /// <summary>What changes in the law.</summary>
    public const string Changes = Root + "/changes";

    /// <summary>The description of the service.</summary>
    public const string Description = Root + "/openapi.json";

    /// <summary>Answers to one scenario.</summary>
    public const string Assessments = Root + "/assessments";

    /// <summary>Answers to a scenario and its variants.</summary>
    public const string Comparisons = Root + "/comparisons";

    /// <summary>Answers to many scenarios.</summary>
    public const string Batches = Root + "/batches";

    /// <summary>A regulation.</summary>
    public static string Regulation(string id) => $"{Regulations}/{id}";

    /// <summary>A figure.</summary>
    public static string Parameter(string id) => $"{Root}/parameters/{FormatWords.InPaths(id)}";
}
