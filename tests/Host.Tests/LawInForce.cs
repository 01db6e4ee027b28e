using SubsidyNavigator.Engine;
using SubsidyNavigator.Host.Tests.Commands;

namespace SubsidyNavigator.Host.Tests;

/// <summary>The rules that the repository holds, loaded once.</summary>
internal static class LawInForce
{
    private static readonly Lazy<RuleBook> s_book = new(() => Good(RuleBook.Load(Path.Combine(HostProcess.Root, "rules"))));

    /// <summary>The book.</summary>
    public static RuleBook Book => s_book.Value;

    /// <summary>What was read, or a failing test that says what is wrong.</summary>
    public static T Good<T>(Result<T> result)
        where T : class =>
        result.TryGetValue(out var value) ? value : throw new InvalidOperationException(string.Join('\n', result.Problems));
}
