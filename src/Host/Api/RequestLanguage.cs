using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using SubsidyNavigator.Engine;
using SubsidyNavigator.Host.Texts;

namespace SubsidyNavigator.Host.Api;

/// <summary>The language of an answer: the best of <c>Accept-Language</c> that we speak, else Dutch.</summary>
internal static class RequestLanguage
{
    /// <summary>The texts for a request.</summary>
    public static ProgramTexts Of(HttpRequest request)
    {
        if (!StringWithQualityHeaderValue.TryParseList(request.Headers.AcceptLanguage, out var asked))
        {
            return ProgramTexts.In(Language.Nl);
        }

        // The first of equals, as written.
        return asked
            .Where(each => each.Quality is null or > 0)
            .OrderByDescending(each => each.Quality ?? 1)
            .Select(each => LanguageOf(each.Value.AsSpan()))
            .OfType<Language>()
            .Select(ProgramTexts.In)
            .FirstOrDefault(ProgramTexts.In(Language.Nl));
    }

    /// <summary>Tells the language of an answer, and that it depends on what was asked.</summary>
    public static void Tell(HttpResponse response, ProgramTexts texts)
    {
        response.Headers.ContentLanguage = ProgramTexts.Code(texts.Language);
        response.Headers.Vary = HeaderNames.AcceptLanguage;
    }

    private static Language? LanguageOf(ReadOnlySpan<char> tag)
    {
        var end = tag.IndexOf('-');
        var primary = end < 0 ? tag : tag[..end];
        foreach (var language in Enum.GetValues<Language>())
        {
            if (primary.Equals(ProgramTexts.Code(language), StringComparison.OrdinalIgnoreCase))
            {
                return language;
            }
        }

        return null;
    }
}
