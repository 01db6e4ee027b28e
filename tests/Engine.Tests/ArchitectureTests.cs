using System.Reflection;
using System.Text.RegularExpressions;

namespace SubsidyNavigator.Engine.Tests;

/// <summary>The directions in which parts may know each other, and the shape of the code; exceptions stand here with their reason.</summary>
public sealed partial class ArchitectureTests
{
    private static readonly string Engine = Path.Combine(RuleFolder.Root, "src", "Engine");

    /// <summary>What each folder may use; the root types may be used by all.</summary>
    private static readonly Dictionary<string, string[]> MayUse = new()
    {
        ["Json"] = [],
        ["Rules"] = ["Json"],
        ["Scenarios"] = ["Json", "Rules"],
        // An expression reads a frame of a segment, and tijd.* is read through expressions: these two know each other.
        ["Expressions"] = ["Json", "Rules", "Scenarios", "Time"],
        ["Time"] = ["Rules", "Scenarios", "Expressions"],
        ["Assessments"] = ["Json", "Rules", "Scenarios", "Expressions", "Time"],
        // Checks of expressions need nodes; a rule file is read as JSON, a test's scenario stays text.
        ["Loading"] = ["Json", "Rules", "Expressions"],
        ["Schemas"] = ["Rules"],
        // Looks for what deserves mending in all of the above, tests included.
        ["Checks"] = ["Rules", "Expressions", "Loading", "Testing"],
        // What readers see of the law: rules and their terms, never a scenario evaluated.
        ["Descriptions"] = ["Rules", "Scenarios", "Expressions"],
        ["Testing"] = ["Json", "Rules", "Scenarios", "Expressions", "Time", "Assessments", "Loading"],
    };

    [Fact]
    public void Every_folder_has_its_directions() =>
        Assert.Equal(MayUse.Keys.Order(), Directory.EnumerateDirectories(Engine).Select(Path.GetFileName).Where(name => name is not ("bin" or "obj")).Order());

    [Fact]
    public void Folders_use_only_what_comes_before_them()
    {
        var wrong = from file in Sources(Engine)
                    let folder = Folder(file)
                    where folder.Length > 0
                    from used in Uses(file)
                    where used != folder && !MayUse[folder].Contains(used)
                    select $"{Relative(file)} uses {used}";

        Assert.Empty(wrong.Distinct());
    }

    [Fact]
    public void Only_the_rule_book_stands_above_the_folders()
    {
        var wrong = from file in Sources(Engine)
                    where Folder(file).Length == 0 && Path.GetFileName(file) != "RuleBook.cs"
                    from used in Uses(file)
                    select $"{Relative(file)} uses {used}";

        Assert.Empty(wrong);
    }

    [Fact]
    public void Only_expressions_know_the_parser() => OnlyIn(
        ParserNames(), file => Folder(file) == "Expressions");

    [Fact]
    public void Only_reading_knows_the_json_package() => OnlyIn(
        JsonPackageName(), file => Folder(file) == "Json" || file.EndsWith("Reader.cs", StringComparison.Ordinal));

    [Fact]
    public void The_engine_knows_nothing_of_the_host()
    {
        var referenced = typeof(RuleBook).Assembly.GetReferencedAssemblies().Select(assembly => assembly.Name!);

        Assert.DoesNotContain(referenced, name => name.StartsWith("SubsidyNavigator", StringComparison.Ordinal));
        Assert.DoesNotContain(referenced, name => name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal) || name.StartsWith("System.Net", StringComparison.Ordinal));
    }

    [Fact]
    public void Only_one_file_touches_the_disk() => OnlyIn(DiskNames(), file => Relative(file) == "Loading/RuleFiles.cs");

    [Fact]
    public void No_law_is_named_in_the_engine()
    {
        var rules = RuleFolder.Book.Value.Rules;
        var names = rules.Regulations.Select(regulation => regulation.Definition.Id)
            .Concat(rules.Parameters.Select(parameter => parameter.Definition.Id))
            .Concat(rules.Variables.Select(variable => variable.Definition.Id))
            .Concat(rules.Facts.Select(fact => fact.Definition.Id))
            .Concat(rules.Combinations.Select(combination => combination.Definition.Id))
            .ToArray();
        var wrong = from file in Sources(Engine)
                        // Comments may give an example; code may not.
                    let code = string.Join('\n', File.ReadLines(file).Where(line => !line.TrimStart().StartsWith("//", StringComparison.Ordinal)))
                    from name in names
                    where code.Contains($"\"{name}\"", StringComparison.Ordinal)
                    select $"{Relative(file)} names {name}";

        Assert.Empty(wrong);
    }

    [Fact]
    public void No_term_of_the_law_stands_in_code()
    {
        var rules = RuleFolder.Book.Value.Rules;
        var terms = rules.Regulations.SelectMany(regulation => regulation.Definition.Covers.Select(law => law.Id).Append(regulation.Definition.Id))
            .Concat(rules.Parameters.Select(parameter => parameter.Definition.Id))
            .Concat(rules.Variables.Select(variable => variable.Definition.Id))
            .Concat(rules.Facts.SelectMany(fact => fact.Definition.Choices.Select(choice => choice.Id).Append(fact.Definition.Id)))
            .SelectMany(id => id.Split('.', '-', '_'))
            .Where(word => word.Length > 3 && word.All(char.IsAsciiLetter))
            .Except(FormatWordsThemselves())
            .Except(EverydayWords)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        var wrong = from file in Sources(Path.Combine(RuleFolder.Root, "src"))
                    let code = string.Join('\n', File.ReadLines(file).Where(line => !line.TrimStart().StartsWith("//", StringComparison.Ordinal)))
                    from Match word in Word().Matches(code)
                    where terms.Contains(word.Value)
                    select $"{Path.GetFileName(file)}: {word.Value}";

        Assert.Empty(wrong.Distinct());
    }

    [Fact]
    public void No_figure_of_the_law_stands_in_the_engine()
    {
        var figures = RuleFolder.Book.Value.Rules.Parameters
            .Where(parameter => parameter.Definition.Type == SubsidyNavigator.Engine.Rules.FactType.Number)
            .SelectMany(parameter => parameter.Definition.Versions)
            .SelectMany(version => version.Rows.Select(row => row.Value.Number).Concat(version.Value is { } value ? [value.Number] : []))
            // Small and round numbers are arithmetic (12 months, 52 weeks, 100, 1,000), not figures of a law.
            .Where(number => number != decimal.Truncate(number) || (number > 100 && number % 10 != 0))
            .ToHashSet();
        var wrong = from file in Sources(Engine)
                    from line in File.ReadLines(file)
                    where !line.TrimStart().StartsWith("//", StringComparison.Ordinal)
                    from Match match in NumberLiteral().Matches(TextLiteral().Replace(line, ""))
                    let number = decimal.Parse(match.Groups[1].Value.Replace("_", "", StringComparison.Ordinal), System.Globalization.CultureInfo.InvariantCulture)
                    where figures.Contains(number)
                    select $"{Relative(file)}: {line.Trim()}";

        Assert.Empty(wrong);
    }

    [Fact]
    public void No_file_is_longer_than_300_lines() => Assert.Empty(
        Sources(Path.Combine(RuleFolder.Root, "src"))
            .Select(file => (File: Path.GetRelativePath(RuleFolder.Root, file), Lines: File.ReadLines(file).Count()))
            .Where(file => file.Lines > 300)
            .Select(file => $"{file.File} has {file.Lines} lines"));

    [Fact]
    public void Classes_are_sealed_static_or_abstract()
    {
        var open = typeof(RuleBook).Assembly.GetTypes()
            .Where(type => type.IsClass && !type.IsSealed && !type.IsAbstract && !type.Name.Contains('<', StringComparison.Ordinal))
            .Where(type => type.Namespace?.StartsWith("SubsidyNavigator", StringComparison.Ordinal) == true)
            // A consequence with its expressions: a cash flow, a credit, an action and a risk add theirs.
            .Where(type => type.Name != "Compiled`1")
            .Select(type => type.FullName);

        Assert.Empty(open);
    }

    [Fact]
    public void Nothing_can_be_set_after_it_was_made()
    {
        var settable = from type in typeof(RuleBook).Assembly.GetExportedTypes()
                       from property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
                       where property.SetMethod is { IsPublic: true } set
                           && !set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(System.Runtime.CompilerServices.IsExternalInit))
                       select $"{type.Name}.{property.Name}";

        Assert.Empty(settable);
    }

    [Fact]
    public void No_handler_catches_everything_away_from_the_edge() => Assert.Empty(
        Sources(Engine).Where(file => CatchAll().IsMatch(File.ReadAllText(file))).Select(Relative));

    /// <summary>Words that name something in the rules, but are plain English or the Dutch of messages about wrong input.</summary>
    private static readonly string[] EverydayWords =
    [
        "begin", "contact", "door", "factor", "kind", "lang", "maximum", "minimum", "open", "percentage", "plan", "register", "rest", "risk", "route", "start", "stop", "week",
        "alleen", "beide", "bekend", "deel", "eerder", "eerst", "geen", "groep", "groot", "hier", "hoog", "laag", "meer", "mogelijk", "niet", "niveaus", "stap", "uiterlijk",
        "waarde", "zonder",
        // The prefix of the design system's classes.
        "utrecht",
    ];

    /// <summary>The format's own Dutch words.</summary>
    private static IEnumerable<string> FormatWordsThemselves() =>
        new[] { typeof(SubsidyNavigator.Engine.Rules.Party), typeof(SubsidyNavigator.Engine.Rules.FlowKind), typeof(SubsidyNavigator.Engine.Rules.Phase), typeof(SubsidyNavigator.Engine.Rules.TimeFact) }
            .SelectMany(Enum.GetNames)
            .SelectMany(name => Word().Matches(name).Select(word => word.Value.ToLowerInvariant()))
            .Append(SubsidyNavigator.Engine.Rules.FormatWords.Time)
            .Append(SubsidyNavigator.Engine.Rules.FormatWords.Applies);

    private static void OnlyIn(Regex names, Func<string, bool> allowed) => Assert.Empty(
        Sources(Engine).Where(file => names.IsMatch(File.ReadAllText(file)) && !allowed(file)).Select(Relative));

    private static IEnumerable<string> Sources(string folder) => Directory
        .EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
        .Where(file => !BuildFolder().IsMatch(file));

    private static string Relative(string file) => Path.GetRelativePath(Engine, file).Replace('\\', '/');

    private static string Folder(string file) => Relative(file) is var path && path.Contains('/', StringComparison.Ordinal) ? path[..path.IndexOf('/', StringComparison.Ordinal)] : "";

    private static IEnumerable<string> Uses(string file) => File.ReadAllText(file) is var text
        ? UsedNamespace().Matches(text).Select(match => match.Groups[1].Value).Concat(
            MayUse.Keys.Where(folder => Regex.IsMatch(text, $@"(?<![\w.]){folder}\.[A-Z]") && folder != Folder(file)))
        : [];

    [GeneratedRegex(@"^using SubsidyNavigator\.Engine\.(\w+)", RegexOptions.Multiline)]
    private static partial Regex UsedNamespace();

    [GeneratedRegex(@"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")]
    private static partial Regex Word();

    [GeneratedRegex(@"\bRulesEngine\.|System\.Linq\.Dynamic|FastExpressionCompiler")]
    private static partial Regex ParserNames();

    [GeneratedRegex(@"\bNewtonsoft\b")]
    private static partial Regex JsonPackageName();

    [GeneratedRegex(@"\b(File|Directory|FileInfo|DirectoryInfo|FileStream)\.[A-Z]\w+\(|\bnew (FileStream|StreamReader|DirectoryInfo|FileInfo)\b")]
    private static partial Regex DiskNames();

    [GeneratedRegex(@"catch\s*(\(\s*Exception\b[^)]*\)(?!\s*when)|\{)")]
    private static partial Regex CatchAll();

    [GeneratedRegex("\"(?:[^\"\\\\]|\\\\.)*\"")]
    private static partial Regex TextLiteral();

    [GeneratedRegex(@"(?<![\w.])(\d[\d_]*(?:\.\d+)?)m?\b")]
    private static partial Regex NumberLiteral();

    [GeneratedRegex(@"[\\/](bin|obj)[\\/]")]
    private static partial Regex BuildFolder();
}
