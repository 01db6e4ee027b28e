using SubsidyNavigator.Engine.Expressions.Nodes;

namespace SubsidyNavigator.Engine.Testing.Mutations;

/// <summary>A place for an expression within something compiled.</summary>
/// <typeparam name="T">What holds the expression.</typeparam>
/// <param name="Place">Where the expression stands in the rule file.</param>
/// <param name="Get">The expression.</param>
/// <param name="Set">The same thing with another expression there.</param>
/// <param name="Step">Of a window, what its smallest step is; null: the expression is no end of a window.</param>
internal sealed record Slot<T>(Place Place, Func<T, Node> Get, Func<T, Node, T> Set, WindowStep? Step = null);

/// <summary>The smallest step of a window's end.</summary>
internal enum WindowStep
{
    /// <summary>A month longer.</summary>
    Month,

    /// <summary>A day later.</summary>
    Day,
}
