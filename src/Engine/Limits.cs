namespace SubsidyNavigator.Engine;

/// <summary>Every bound of the engine, each with its reason.</summary>
public static class Limits
{
    /// <summary>Bytes of a scenario. Real ones are 1 to 4 KB; the HTTP contract refuses above this.</summary>
    public const int ScenarioBytes = 256 * 1024;

    /// <summary>Bytes of one rule file. The longest real one is under 100 KB.</summary>
    public const int RuleFileBytes = 4 * 1024 * 1024;

    /// <summary>Number of rule files in one set; ten times what the law asks for.</summary>
    public const int RuleFiles = 4_000;

    /// <summary>Bytes of all rule files together; a hundred times what the law asks for.</summary>
    public const int RuleSetBytes = 64 * 1024 * 1024;

    /// <summary>Nesting of JSON. Rule files reach 12; deeper text is an attack on the reader's stack.</summary>
    public const int JsonDepth = 32;

    /// <summary>Problems reported in one go; after these the reader stops counting.</summary>
    public const int Problems = 200;

    /// <summary>Characters of one expression, checked before the parser sees it.</summary>
    public const int ExpressionLength = 4_000;

    /// <summary>Nested brackets of one expression: about 3,000 overflow the parser's stack, which no handler can stop.</summary>
    public const int ExpressionDepth = 64;

    /// <summary>A number in a formula above this is a figure, and belongs in a parameter.</summary>
    public const decimal Literal = 100m;

    /// <summary>Highest number of a fact that names no bound of its own: no real amount comes near, and products of two still fit.</summary>
    public const decimal FactNumber = 1_000_000_000_000m;

    /// <summary>EUR above which an amount is a mistake in a rule or scenario, so that sums cannot overflow.</summary>
    public const decimal Amount = 1_000_000_000_000_000m;

    /// <summary>Characters of a scenario's note.</summary>
    public const int NoteLength = 1_000;

    /// <summary>Characters of a text fact.</summary>
    public const int TextFactLength = 60;

    /// <summary>Variants of one comparison: more do not fit on a page, and each is a whole assessment.</summary>
    public const int Variants = 20;

    /// <summary>Characters of a variant's name; it heads a column.</summary>
    public const int VariantNameLength = 100;

    /// <summary>First day a scenario may name: no law of the rules, and nobody young, is older.</summary>
    public static readonly DateOnly FirstDay = new(1900, 1, 1);

    /// <summary>Last day a scenario may name; adding the longest term to it stays within the calendar.</summary>
    public static readonly DateOnly LastDay = new(2199, 12, 31);

    /// <summary>Segments of one placement: 120 months of at most some 8 cuts each.</summary>
    public const int Segments = 2_000;

    /// <summary>Rounds in which new cut days may turn up; real rule sets need 2 or 3.</summary>
    public const int CutRounds = 12;

    /// <summary>Scenarios tried to find what change would make one regulation apply.</summary>
    public const int ChangeTrials = 24;

    /// <summary>Of these, how many may move the placement in time: each cuts it anew, which costs tens of times as much.</summary>
    public const int ChangeTrialsInTime = 4;
}
