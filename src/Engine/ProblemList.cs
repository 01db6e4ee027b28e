using System.Collections.Immutable;

namespace SubsidyNavigator.Engine;

/// <summary>Gathers what is wrong, up to <see cref="Limits.Problems"/>, so that a reader can go on after the first.</summary>
/// <param name="language">Language of the problems, and of the closing line when there are more.</param>
internal sealed class ProblemList(Language language)
{
    private static readonly LocalText More = new(
        "Er is nog meer mis; los eerst de problemen hierboven op.",
        "There is more; solve the problems above first.");

    private readonly List<Problem> _problems = [];
    private Place? _firstLeftOut;

    /// <summary>Language of the problems.</summary>
    public Language Language => language;

    /// <summary>Number of problems so far.</summary>
    public int Count => _problems.Count;

    /// <summary>Adds a problem, unless there are too many already.</summary>
    public void Add(Problem problem)
    {
        if (_problems.Count < Limits.Problems)
        {
            _problems.Add(problem);
        }
        else
        {
            _firstLeftOut ??= problem.Where;
        }
    }

    /// <summary>Adds all of <paramref name="problems"/>.</summary>
    public void AddAll(IEnumerable<Problem> problems)
    {
        foreach (var problem in problems)
        {
            Add(problem);
        }
    }

    /// <summary>Adds all of another list, those included that it left out.</summary>
    public void AddAll(ProblemList others)
    {
        AddAll(others._problems);
        _firstLeftOut ??= others._firstLeftOut;
    }

    /// <summary>The problems by file and line; those of one line in the order in which they were found.</summary>
    public ImmutableArray<Problem> InOrder()
    {
        var ordered = _problems.OrderBy(p => p.Where.File, StringComparer.Ordinal).ThenBy(p => p.Where.Line);
        return _firstLeftOut is null
            ? [.. ordered]
            : [.. ordered, new Problem("more-problems", new Place(_firstLeftOut.File), More.In(Language))];
    }
}
