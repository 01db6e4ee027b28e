using System.CommandLine;
using SubsidyNavigator.Engine;
using SubsidyNavigator.Host.Texts;

namespace SubsidyNavigator.Host.Commands;

/// <summary>The argument <c>[ID...]</c> of commands that can work on some regulations only.</summary>
internal static class RegulationIds
{
    /// <summary>The argument itself.</summary>
    public static Argument<string[]> Argument(ProgramTexts texts) =>
        new("ID") { Arity = ArgumentArity.ZeroOrMore, Description = texts.Get("help.rules.ids") };

    /// <summary>Whether all regulations exist; says which do not.</summary>
    /// <param name="asked">Their ids.</param>
    /// <param name="book">The rule book.</param>
    /// <param name="streams">For the messages.</param>
    /// <param name="texts">In the language asked for.</param>
    public static bool AllExist(IEnumerable<string> asked, RuleBook book, StandardStreams streams, ProgramTexts texts)
    {
        var unknown = asked.Except(book.Regulations, StringComparer.Ordinal).ToArray();
        foreach (var id in unknown)
        {
            streams.Say(book.NearestRegulation(id) is { } nearest
                ? texts.Get("rules.unknownId.nearest", ("id", id), ("nearest", nearest))
                : texts.Get("rules.unknownId", ("id", id)));
        }

        return unknown.Length == 0;
    }
}
