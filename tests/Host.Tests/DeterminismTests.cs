using System.Diagnostics;
using System.Globalization;
using System.Text;
using SubsidyNavigator.Engine;
using SubsidyNavigator.Host.Rendering;
using SubsidyNavigator.Host.Tests.Commands;
using SubsidyNavigator.Host.Texts;
using Xunit;

namespace SubsidyNavigator.Host.Tests;

/// <summary>The same scenario and rules give the same bytes, wherever and in whatever language the machine runs.</summary>
public sealed class DeterminismTests
{
    private static readonly string Example = Path.Combine(HostProcess.Root, "docs", "examples", "ado-den-haag.json");
    private static readonly Lazy<string> Expected = new(() => Render(CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("nl-NL", ",", ".")]
    [InlineData("tr-TR", ",", ".")]
    [InlineData("ar-SA", "\u066B", "\u066C")]
    public void The_culture_of_the_thread_does_not_matter(string name, string decimals, string thousands) =>
        Assert.Equal(Expected.Value, Render(Culture(name, decimals, thousands)));

    [Theory]
    [InlineData("Europe/Amsterdam", "nl_NL.UTF-8")]
    [InlineData("Pacific/Kiritimati", "ar_SA.UTF-8")]
    [InlineData("America/St_Johns", "tr_TR.UTF-8")]
    public async Task Time_zone_and_locale_of_the_machine_do_not_matter(string zone, string locale)
    {
        var output = await Run(zone, locale);

        Assert.Equal(Encoding.UTF8.GetBytes(Expected.Value), output);
    }

    /// <summary>Built from the invariant one: the machine's own culture data are switched off.</summary>
    private static CultureInfo Culture(string name, string decimals, string thousands)
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = decimals;
        culture.NumberFormat.NumberGroupSeparator = thousands;
        culture.NumberFormat.CurrencyDecimalSeparator = decimals;
        culture.NumberFormat.PercentDecimalSeparator = decimals;
        culture.NumberFormat.NegativeSign = "\u2212" + name;
        culture.DateTimeFormat.DateSeparator = "|";
        culture.DateTimeFormat.ShortDatePattern = "d|M|yyyy";
        return culture;
    }

    private static string Render(CultureInfo culture)
    {
        var before = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, culture);
        try
        {
            Assert.True(RuleBook.Load(Path.Combine(HostProcess.Root, "rules")).TryGetValue(out var book));
            Assert.True(book.Read(File.ReadAllBytes(Example), Example).TryGetValue(out var scenario));
            return JsonRenderer.Render(book.Assess(scenario), book.Facts, ProgramTexts.In(Language.Nl));
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = before;
        }
    }

    private static async Task<byte[]> Run(string zone, string locale)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "SubsidyNavigator.Host.dll");
        var start = new ProcessStartInfo("dotnet", [program, "assess", Example, "--format", "json"])
        {
            WorkingDirectory = HostProcess.Root,
            RedirectStandardOutput = true,
        };
        start.Environment["TZ"] = zone;
        start.Environment["LANG"] = locale;
        start.Environment["LC_ALL"] = locale;
        using var process = Process.Start(start) ?? throw new InvalidOperationException("The program did not start.");
        using var output = new MemoryStream();
        await process.StandardOutput.BaseStream.CopyToAsync(output);
        await process.WaitForExitAsync();

        Assert.Equal(0, process.ExitCode);
        return output.ToArray();
    }
}
