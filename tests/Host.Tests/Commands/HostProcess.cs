using System.Diagnostics;
using System.Text;

namespace SubsidyNavigator.Host.Tests.Commands;

/// <summary>Runs the built program as a user does: real process, real files, in the root of the repository.</summary>
internal static class HostProcess
{
    private static readonly string s_program = Path.Combine(AppContext.BaseDirectory, "SubsidyNavigator.Host.dll");

    /// <summary>The root of the repository.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Runs the program with <paramref name="arguments"/> and waits for its end.</summary>
    public static Task<Outcome> Run(params string[] arguments) => RunWith(input: "", arguments);

    /// <summary>Runs the program with something on its standard input.</summary>
    public static Task<Outcome> RunWith(string input, params string[] arguments) => Run(input, "dotnet", [s_program, .. arguments]);

    /// <summary>Runs another program in the root of the repository.</summary>
    public static Task<Outcome> Start(string program, params string[] arguments) => Run("", program, arguments);

    private static async Task<Outcome> Run(string input, string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Root,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        using var process = Process.Start(start) ?? throw new InvalidOperationException("The program did not start.");

        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        await process.WaitForExitAsync();

        return new Outcome(process.ExitCode, await output, await error);
    }

    private static string FindRoot()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (directory is not null && !File.Exists(Path.Combine(directory.FullName, "SubsidyNavigator.sln")))
        {
            directory = directory.Parent;
        }

        return directory?.FullName ?? throw new InvalidOperationException("The tests run outside the repository.");
    }
}

/// <summary>What a run of the program gave.</summary>
internal sealed record Outcome(int Code, string Output, string Error);
