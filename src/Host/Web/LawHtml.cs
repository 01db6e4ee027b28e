using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Microsoft.AspNetCore.Components;
using SubsidyNavigator.Engine.Descriptions;
using SubsidyNavigator.Host.Rendering.Law;
using SubsidyNavigator.Host.Rendering.Law.Handbook;

namespace SubsidyNavigator.Host.Web;

/// <summary>A page about the law as a piece of a web page: by way of the Markdown that also makes the handbook.</summary>
internal static class LawHtml
{
    private static readonly MarkdownPipeline s_pipeline = new MarkdownPipelineBuilder().UsePipeTables().Build();

    /// <summary>The piece; its headings begin one level lower, below the page's own.</summary>
    public static MarkupString Of(Page law, WebPage page)
    {
        var links = new HandbookLinks(law, "regulations/.md");
        var markdown = PageMarkdown.Of(law, target => target switch
        {
            NameTarget { Kind: NameKind.Regulation, Id: var id } => page.To("/regels/" + id),
            WebTarget => links.Of(target),
            NameTarget => links.Of(target) is { } address && address.StartsWith('#') ? address : null,
            _ => null,
        });
        using var text = new StringWriter(System.Globalization.CultureInfo.InvariantCulture);
        var renderer = new HtmlRenderer(text);
        s_pipeline.Setup(renderer);
        renderer.ObjectRenderers.Replace<HtmlTableRenderer>(new ScrollingTable(page.Say("web.table")));
        renderer.Render(Markdown.Parse(markdown, s_pipeline));
        return new MarkupString(text.ToString());
    }

    /// <summary>A wide table scrolls inside itself; the keyboard can reach that.</summary>
    private sealed class ScrollingTable(string label) : HtmlTableRenderer
    {
        protected override void Write(HtmlRenderer renderer, Table table)
        {
            AlignByClass(table);
            table.GetAttributes().AddClass("utrecht-table");
            table.GetAttributes().AddClass("sn-table");
            renderer.Write("<div class=\"sn-scroll\" role=\"region\" tabindex=\"0\" aria-label=\"").WriteEscape(label).Write("\">");
            base.Write(renderer, table);
            renderer.Write("</div>");
        }

        /// <summary>A style in the page itself would be refused by its content policy.</summary>
        private static void AlignByClass(Table table)
        {
            foreach (var (index, column) in table.ColumnDefinitions.Index().Where(each => each.Item.Alignment == TableColumnAlign.Right))
            {
                column.Alignment = null;
                foreach (var row in table.OfType<TableRow>().Where(row => index < row.Count))
                {
                    row[index].GetAttributes().AddClass("sn-number");
                }
            }
        }
    }
}
