using System.Collections.Frozen;
using System.Text.RegularExpressions;
using SubsidyNavigator.Engine.Json;
using SubsidyNavigator.Engine.Rules;

namespace SubsidyNavigator.Engine.Loading;

/// <summary>The forms of names in rule files, and the words that cannot be names.</summary>
internal static partial class RuleName
{
    /// <summary>Stands for a full name that was refused, so that reading can go on.</summary>
    public const string StandIn = "?.?";

    // Words that the expression parser takes for its own.
    private static readonly FrozenSet<string> Reserved = FrozenSet.Create(
        StringComparer.Ordinal,
        "and", "or", "not", "in", "is", "as", "it", "new", "null", "iif", "eq", "ne", "lt", "le", "gt", "ge", "mod",
        "true", "false", "parent", "root", "np");

    private static readonly FrozenSet<string> EngineGroups =
        FrozenSet.Create(StringComparer.Ordinal, FormatWords.Time, FormatWords.Applies);

    /// <summary>The required member <c>id</c> of a fact, parameter or variable: <c>group.name</c>.</summary>
    public static string Full(RuleObject rule)
    {
        var id = rule.Text("id");
        if (rule.Find("id") is { Kind: JsonKind.Text } part && id.Length > 0)
        {
            CheckFull(part.Place, id, rule.Problems);
        }

        return FullForm().IsMatch(id) ? id : StandIn;
    }

    /// <summary>The required member <c>id</c> of a regulation, condition or consequence: small letters, digits, hyphens.</summary>
    public static string Kebab(RuleObject rule)
    {
        var id = rule.Text("id");
        if (id.Length > 0 && !KebabForm().IsMatch(id))
        {
            rule.Problems.Add(RuleMessages.BadId(rule.Find("id")!.Place, id, "a-name: small letters, digits and hyphens"));
        }

        return id;
    }

    /// <summary>A choice or a key: small letters, digits, <c>_</c>.</summary>
    public static bool IsValue(string text) => ValueForm().IsMatch(text) && text.Length <= Limits.TextFactLength;

    /// <summary>Whether <paramref name="text"/> has the form of a regulation's id or a family.</summary>
    public static bool IsKebab(string text) => KebabForm().IsMatch(text);

    /// <summary>Whether <paramref name="word"/> cannot be used in an expression.</summary>
    public static bool IsReserved(string word) => Reserved.Contains(word);

    private static void CheckFull(Place place, string id, ProblemList problems)
    {
        if (!FullForm().IsMatch(id))
        {
            problems.Add(RuleMessages.BadId(place, id, "group.name: small letters, digits and _"));
            return;
        }

        var parts = id.Split('.');
        foreach (var word in parts.Where(IsReserved).Concat(parts.Take(1).Where(EngineGroups.Contains)))
        {
            problems.Add(RuleMessages.ReservedName(place, word));
        }
    }

    [GeneratedRegex(@"\A[a-z][a-z0-9_]*\.[a-z][a-z0-9_]*\z", RegexOptions.CultureInvariant)]
    private static partial Regex FullForm();

    [GeneratedRegex(@"\A[a-z][a-z0-9]*(-[a-z0-9]+)*\z", RegexOptions.CultureInvariant)]
    private static partial Regex KebabForm();

    [GeneratedRegex(@"\A[a-z0-9_]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex ValueForm();
}
