using System.Collections.Immutable;
using SubsidyNavigator.Engine;
using SubsidyNavigator.Engine.Descriptions;
using SubsidyNavigator.Host.Texts;

namespace SubsidyNavigator.Host.Rendering.Law.Handbook;

/// <summary>The handbook of the law: a page for each regulation and pages that lead to them, in Dutch and in English, as Markdown files.</summary>
internal static class HandbookFiles
{
    private const string English = "en/";

    /// <summary>The files by path; the same law gives the same bytes.</summary>
    public static ImmutableSortedDictionary<string, string> Of(LawDescription law)
    {
        var files = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var language in Enum.GetValues<Language>())
        {
            var texts = ProgramTexts.In(language);
            var root = Root(language);
            foreach (var (path, page) in Pages(law, new LawWords(texts)))
            {
                files.Add(root + path, Markdown(page, path, root, texts));
            }
        }

        return files.ToImmutable();
    }

    /// <summary>Address of a page as seen from another; both are paths within one folder.</summary>
    public static string Relative(string from, string to)
    {
        var up = from.Count(letter => letter == '/');
        return string.Concat(Enumerable.Repeat("../", up)) + to;
    }

    private static IEnumerable<(string Path, Page Page)> Pages(LawDescription law, LawWords words)
    {
        yield return (HandbookPaths.Index, IndexPage.Of(law, words));
        yield return (HandbookPaths.Questions, QuestionPage.Of(law, words));
        yield return (HandbookPaths.SmallerLaw, SmallerLawPage.Of(law, words));
        yield return (HandbookPaths.OpenPoints, OpenPointPage.Of(law, words));
        yield return (HandbookPaths.Figures, FigurePages.Index(law, words));
        foreach (var group in FigurePages.Groups(law))
        {
            yield return (HandbookPaths.FiguresOf(group.Key), FigurePages.Of(group.Key, [.. group], law, words));
        }

        foreach (var regulation in law.Regulations)
        {
            yield return (HandbookPaths.Regulation(regulation.Id), RegulationPage.Of(regulation, null, FigureDetail.Last, words));
        }
    }

    private static string Markdown(Page page, string path, string root, ProgramTexts texts)
    {
        var other = texts.Language == Language.Nl ? Language.En : Language.Nl;
        var home = path == HandbookPaths.Index ? "" : $"[{texts.Get("handbook.home")}]({Relative(path, HandbookPaths.Index)}) · ";
        var translation = $"[{ProgramTexts.In(other).Get("handbook.thisLanguage")}]({Relative(root + path, Root(other) + path)})";
        return $"<!-- {texts.Get("handbook.generated")} -->\n\n{home}{translation}\n\n{PageMarkdown.Of(page, new HandbookLinks(page, path).Of)}";
    }

    private static string Root(Language language) => language == Language.En ? English : "";
}
