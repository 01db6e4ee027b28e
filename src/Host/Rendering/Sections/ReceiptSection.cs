namespace SubsidyNavigator.Host.Rendering.Sections;

/// <summary>With which rules, engine and scenario the answer was made.</summary>
internal static class ReceiptSection
{
    /// <summary>Characters of a hash that tell two apart in practice; the JSON answer has all of them.</summary>
    private const int HashShown = 12;

    /// <summary>Writes the receipt, and that this is no decision.</summary>
    public static void Write(TextPage page, Answer answer)
    {
        var receipt = answer.Assessment.Receipt;
        page.Gap();
        if (answer.CheckedOn is { } day)
        {
            page.Line(answer.Say("source.allChecked", ("day", answer.Format.Day(day))));
        }

        page.Line(answer.Say(
            "receipt", ("rules", Short(receipt.Rules)), ("engine", receipt.Engine), ("scenario", Short(receipt.Scenario))));
        page.Line(answer.Say("noDecision"));
    }

    /// <summary>The part of a hash that a person compares.</summary>
    public static string Short(string hash) => hash.Length <= HashShown ? hash : hash[..HashShown];
}
