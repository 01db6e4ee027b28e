namespace SubsidyNavigator.Host.Commands;

/// <summary>What the process tells its caller; part of the command line's contract.</summary>
internal enum ExitCode
{
    /// <summary>Done.</summary>
    Done = 0,

    /// <summary>Anything else went wrong: a mistake of the program or the machine.</summary>
    Failed = 1,

    /// <summary>The input or the arguments are wrong.</summary>
    WrongInput = 2,

    /// <summary>The rule files are wrong, or a test beside them fails.</summary>
    WrongRules = 3,
}
