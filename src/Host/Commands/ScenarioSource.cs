using System.Diagnostics.CodeAnalysis;
using SubsidyNavigator.Engine;
using SubsidyNavigator.Host.Texts;

namespace SubsidyNavigator.Host.Commands;

/// <summary>Reads the bytes of a scenario from a file, or from the standard input when the file is <c>-</c>.</summary>
internal static class ScenarioSource
{
    private const string StandardInput = "-";

    /// <summary>One byte more than allowed is enough: the engine then reports the size, and no file fills the memory.</summary>
    private const int Bound = Limits.ScenarioBytes + 1;

    /// <summary>Whether a standard stream is meant instead of a file.</summary>
    public static bool IsStandard(string file) => file == StandardInput;

    /// <summary>The name of <paramref name="file"/> in problems.</summary>
    public static string NameOf(string file) => IsStandard(file) ? "stdin" : file;

    /// <summary>Reads at most <see cref="Bound"/> bytes, or says in one line why that fails.</summary>
    public static bool TryRead(
        string file, StandardStreams streams, ProgramTexts texts, [NotNullWhen(true)] out byte[]? bytes)
    {
        bytes = null;
        if (!TryOpen(file, streams, texts, out var stream))
        {
            return false;
        }

        try
        {
            using (stream)
            {
                bytes = ReadBounded(stream);
                return true;
            }
        }
        catch (IOException)
        {
            streams.Say(texts.Get("file.unreadable", ("file", file)));
            return false;
        }
    }

    /// <summary>Opens the file, or says in one line why that fails.</summary>
    public static bool TryOpen(string file, StandardStreams streams, ProgramTexts texts, [NotNullWhen(true)] out Stream? stream)
    {
        stream = null;
        if (Directory.Exists(file))
        {
            streams.Say(texts.Get("file.directory", ("file", file)));
            return false;
        }

        try
        {
            stream = IsStandard(file) ? streams.OpenInput() : File.OpenRead(file);
            return true;
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            streams.Say(texts.Get("file.notFound", ("file", file)));
        }
        catch (UnauthorizedAccessException)
        {
            streams.Say(texts.Get("file.noPermission", ("file", file)));
        }
        catch (Exception exception) when (exception is IOException or ArgumentException)
        {
            streams.Say(texts.Get("file.unreadable", ("file", file)));
        }

        return false;
    }

    private static byte[] ReadBounded(Stream stream)
    {
        var buffer = new byte[Bound];
        var length = stream.ReadAtLeast(buffer, Bound, throwOnEndOfStream: false);
        return buffer[..length];
    }
}
