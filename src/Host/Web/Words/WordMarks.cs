using System.Collections.Frozen;
using System.Text;
using System.Text.Encodings.Web;
using SubsidyNavigator.Host.Texts;

namespace SubsidyNavigator.Host.Web.Words;

/// <summary>Makes of each hard word, where a page first uses it, a button that opens its explanation. It needs no script; on paper the explanations stand at the end.</summary>
/// <remarks>
/// It reads only what the components wrote, in which every tag is closed and every text is encoded.
/// A word in a fold may never be seen, so the first use outside the folds counts apart from the first in one.
/// </remarks>
internal static class WordMarks
{
    private const string Main = "<main";
    private const string MainEnd = "</main>";
    private const string Fold = "details";

    /// <summary>Elements in which no button may stand, or whose words would sound twice.</summary>
    private static readonly FrozenSet<string> s_left = FrozenSet.ToFrozenSet(
        ["a", "button", "label", "legend", "summary", "h1", "h2", "h3", "h4", "caption", "th", "code", "pre", "datalist", "option", "script", "style", "textarea", "noscript"], StringComparer.Ordinal);

    /// <summary>The page with its words explained.</summary>
    public static string Explain(string html, ProgramTexts texts)
    {
        var from = html.IndexOf(Main, StringComparison.Ordinal);
        var to = html.LastIndexOf(MainEnd, StringComparison.Ordinal);
        if (from < 0 || to < from)
        {
            return html;
        }

        var page = new StringBuilder(html.Length + html.Length / 8);
        page.Append(html, 0, from);
        var words = WordList.In(texts.Language);
        var (open, folded) = (new List<string>(), new List<string>());
        Mark(html.AsSpan(from, to - from), page, words, open, folded);
        List(page, [.. open.Union(folded, StringComparer.Ordinal)], words, texts);
        return page.Append(html, to, html.Length - to).ToString();
    }

    private static void Mark(ReadOnlySpan<char> html, StringBuilder page, WordList words, List<string> open, List<string> folded)
    {
        var (left, folds) = (0, 0);
        while (!html.IsEmpty)
        {
            var tag = html.IndexOf('<');
            var text = tag < 0 ? html : html[..tag];
            if (left == 0)
            {
                Text(text.ToString(), page, words, folds == 0 ? open : folded);
            }
            else
            {
                page.Append(text);
            }

            if (tag < 0)
            {
                return;
            }

            var end = EndOfTag(html[tag..]) + tag;
            var name = Name(html[tag..end], out var step);
            left += s_left.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name) ? step : 0;
            folds += name.SequenceEqual(Fold) ? step : 0;
            page.Append(html[tag..end]);
            html = html[end..];
        }
    }

    private static void Text(string text, StringBuilder page, WordList words, List<string> used)
    {
        var done = 0;
        foreach (var match in words.Forms.EnumerateMatches(text))
        {
            var form = text.Substring(match.Index, match.Length);
            var word = words.WordOf(form);
            if (used.Contains(word))
            {
                continue;
            }

            used.Add(word);
            page.Append(text, done, match.Index - done)
                .Append($"<button type=\"button\" class=\"sn-word\" popovertarget=\"woord-{word}\">{form}</button>");
            done = match.Index + match.Length;
        }

        page.Append(text, done, text.Length - done);
    }

    private static void List(StringBuilder page, IReadOnlyCollection<string> used, WordList words, ProgramTexts texts)
    {
        if (used.Count == 0)
        {
            return;
        }

        var close = HtmlEncoder.Default.Encode(texts.Get("web.words.close"));
        page.Append($"<div class=\"sn-words\"><h2 class=\"utrecht-heading-2 sn-words__title\">{HtmlEncoder.Default.Encode(texts.Get("web.words.title"))}</h2>");
        foreach (var word in used)
        {
            var name = HtmlEncoder.Default.Encode(texts.Get($"word.{word}.forms").Split('|')[0]);
            page.Append($"<div class=\"sn-words__one\" popover id=\"woord-{word}\"><p><b>{name}</b></p><p>{HtmlEncoder.Default.Encode(words.Explanation(word))}</p>")
                .Append($"<button type=\"button\" class=\"sn-link-button sn-no-print\" popovertarget=\"woord-{word}\" popovertargetaction=\"hide\">{close}</button></div>");
        }

        page.Append("</div>");
    }

    /// <summary>The element's name, and 1 where it begins or -1 where it ends.</summary>
    private static ReadOnlySpan<char> Name(ReadOnlySpan<char> tag, out int step)
    {
        var isEnd = tag.Length > 1 && tag[1] == '/';
        var name = tag[(isEnd ? 2 : 1)..];
        var length = 0;
        while (length < name.Length && char.IsAsciiLetterOrDigit(name[length]))
        {
            length++;
        }

        step = isEnd ? -1 : 1;
        return name[..length];
    }

    /// <summary>Where a tag ends; a sign &gt; inside quotes does not end it.</summary>
    private static int EndOfTag(ReadOnlySpan<char> html)
    {
        var isQuoted = false;
        for (var index = 0; index < html.Length; index++)
        {
            if (html[index] == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (html[index] == '>' && !isQuoted)
            {
                return index + 1;
            }
        }

        return html.Length;
    }
}
