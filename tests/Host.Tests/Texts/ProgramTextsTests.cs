using System.Text.RegularExpressions;
using SubsidyNavigator.Engine;
using SubsidyNavigator.Engine.Assessments;
using SubsidyNavigator.Engine.Descriptions;
using SubsidyNavigator.Engine.Rules;
using SubsidyNavigator.Host.Texts;
using Xunit;

namespace SubsidyNavigator.Host.Tests.Texts;

public sealed partial class ProgramTextsTests
{
    private static readonly ProgramTexts s_dutch = ProgramTexts.In(Language.Nl);
    private static readonly ProgramTexts s_english = ProgramTexts.In(Language.En);

    [Fact]
    public void Both_languages_have_the_same_texts() => Assert.Equal(s_dutch.Keys.Order(), s_english.Keys.Order());

    [Fact]
    public void A_text_names_the_same_values_in_both_languages() =>
        Assert.All(s_dutch.Keys, key => Assert.Equal(Names(s_dutch.Get(key)), Names(s_english.Get(key))));

    [Fact]
    public void Every_word_of_the_format_has_a_text()
    {
        AssertTexts<Party>("party.");
        AssertTexts<Status>("status.");
        AssertTexts<Status>("regulations.");
        AssertTexts<Force>("force.");
        AssertTexts<Certainty>("certainty.");
        AssertTexts<Truth>("outcome.");
        AssertTexts<BenefitKept>("benefit.kept.");
        AssertTexts<RiskLevel>("likelihood.");
        AssertTexts<OpenPointKind>("openPoint.");
        AssertTexts<Party>("law.party.");
        AssertTexts<FlowKind>("kind.");
        AssertTexts<Phase>("phase.");
        AssertTexts<BenefitEffect>("law.benefit.");
        AssertTexts<Per>("law.amount.");
        AssertTexts<Per>("law.value.");
        AssertTexts<CapPer>("law.cap.");
        AssertTexts<CapPer>("stretch.");
        AssertTexts<Keep>("keep.");
        AssertTexts<Proration>("law.proration.");
        AssertTexts<OpenLawKind>("law.open.");
        AssertTexts<OpenLawKind>("handbook.open.");
        AssertTexts<ChangeKind>("diff.regulation.");
    }

    [Fact]
    public void One_and_more_are_told_apart()
    {
        Assert.Equal("1 probleem in het scenario.", s_dutch.Count("problems.input", 1));
        Assert.Equal("2 problemen in het scenario.", s_dutch.Count("problems.input", 2));
    }

    private static void AssertTexts<T>(string prefix)
        where T : struct, Enum => Assert.All(FormatWords.Words<T>(), word => Assert.True(s_dutch.Has(prefix + word), prefix + word));

    private static IEnumerable<string> Names(string text) => Placeholder().Matches(text).Select(m => m.Value).Order();

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Placeholder();
}
