namespace SubsidyNavigator.Engine;

/// <summary>A text in both languages of the product.</summary>
/// <param name="Nl">Dutch.</param>
/// <param name="En">English.</param>
public sealed record LocalText(string Nl, string En)
{
    /// <summary>The text in <paramref name="language"/>.</summary>
    public string In(Language language) => language == Language.En ? En : Nl;
}

/// <summary>A language in which an answer can be given.</summary>
public enum Language
{
    /// <summary>Dutch, the default.</summary>
    Nl,

    /// <summary>English.</summary>
    En,
}
