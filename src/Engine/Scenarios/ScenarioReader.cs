using SubsidyNavigator.Engine.Json;

namespace SubsidyNavigator.Engine.Scenarios;

/// <summary>Makes a checked scenario of hostile bytes, or says everything that is wrong with them.</summary>
internal static class ScenarioReader
{
    /// <summary>Reads a scenario.</summary>
    /// <param name="utf8">The bytes of a JSON document.</param>
    /// <param name="file">Name used in problems.</param>
    /// <param name="names">The facts that a scenario may hold.</param>
    /// <param name="language">Language of the problems.</param>
    public static ScenarioReading Read(ReadOnlyMemory<byte> utf8, string file, FactNames names, Language language = Language.Nl)
    {
        var problems = new ProblemList(language);
        var part = Read(StrictJson.Read(utf8, file, new JsonReading(Limits.ScenarioBytes, language, PersonalDataCheck.Holds), problems), names, problems);
        return new ScenarioReading(file, part.Whole(), part.Places, problems);
    }

    private static ScenarioPart Read(JsonPart? root, FactNames names, ProblemList problems)
    {
        if (root is { Kind: JsonKind.Object })
        {
            return new ScenarioPartReader(names, problems).Read(root);
        }

        if (root is not null)
        {
            problems.Add(ScenarioMessages.NotAnObject(root, problems.Language));
        }

        return new ScenarioPart();
    }
}
