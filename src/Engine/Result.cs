using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace SubsidyNavigator.Engine;

/// <summary>A value, or everything that is wrong with the input and where.</summary>
/// <typeparam name="T">The value's type.</typeparam>
public sealed class Result<T>
    where T : class
{
    private readonly T? _value;

    /// <summary>A good result; <paramref name="warnings"/> do not stop the value from being used.</summary>
    public Result(T value, ImmutableArray<Problem> warnings = default)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value;
        Problems = [];
        Warnings = warnings.IsDefault ? [] : warnings;
    }

    /// <summary>A refusal.</summary>
    /// <exception cref="ArgumentException"><paramref name="problems"/> is empty.</exception>
    public Result(ImmutableArray<Problem> problems)
    {
        if (problems.IsDefaultOrEmpty)
        {
            throw new ArgumentException("A refusal names at least one problem.", nameof(problems));
        }

        Problems = problems;
        Warnings = [];
    }

    /// <summary>What is wrong, in order of place; empty when there is a value.</summary>
    public ImmutableArray<Problem> Problems { get; }

    /// <summary>What deserves a look but does not stop anything.</summary>
    public ImmutableArray<Problem> Warnings { get; }

    /// <summary>Whether there is a value.</summary>
    public bool TryGetValue([NotNullWhen(true)] out T? value)
    {
        value = _value;
        return value is not null;
    }
}
