using Microsoft.Extensions.Logging;

namespace SubsidyNavigator.Host.RuleBooks;

/// <summary>What the log says about rules. Rule files are the operator's own, so their problems are told whole.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Information, "Rules {Hash} with {Regulations} regulations are in force.")]
    public static partial void InForce(ILogger log, string hash, int regulations);

    [LoggerMessage(2, LogLevel.Error, "New rules are refused for {Count} problems; what was in force stays.")]
    public static partial void Refused(ILogger log, int count);

    [LoggerMessage(3, LogLevel.Error, "{Code}: {Problem}")]
    public static partial void Problem(ILogger log, string code, string problem);
}
