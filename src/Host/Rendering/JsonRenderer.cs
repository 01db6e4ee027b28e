using System.Collections.Immutable;
using System.Globalization;
using Newtonsoft.Json;
using SubsidyNavigator.Engine.Assessments;
using SubsidyNavigator.Engine.Rules;
using SubsidyNavigator.Host.Rendering.Json;
using SubsidyNavigator.Host.Texts;

namespace SubsidyNavigator.Host.Rendering;

/// <summary>
/// An assessment as JSON, in the layout of the contract: members in a fixed order, compact, every member written,
/// amounts with two decimals, one line feed at the end. The same assessment always gives the same bytes.
/// </summary>
internal static class JsonRenderer
{
    /// <summary>The JSON text.</summary>
    /// <param name="assessment">The answer.</param>
    /// <param name="facts">All facts, in the order in which the scenario is written.</param>
    /// <param name="texts">In the language asked for.</param>
    public static string Render(Assessment assessment, ImmutableArray<FactDefinition> facts, ProgramTexts texts)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        Write(text, assessment, facts, texts);
        return text.ToString();
    }

    /// <summary>Writes the JSON text; into a stream it costs no memory of the answer's size.</summary>
    /// <param name="output">Where to write; stays open.</param>
    /// <param name="assessment">The answer.</param>
    /// <param name="facts">All facts, in the order in which the scenario is written.</param>
    /// <param name="texts">In the language asked for.</param>
    public static void Write(TextWriter output, Assessment assessment, ImmutableArray<FactDefinition> facts, ProgramTexts texts)
    {
        using (var json = new JsonTextWriter(output) { Culture = CultureInfo.InvariantCulture, CloseOutput = false })
        {
            Write(json, assessment, facts, texts);
        }

        output.Write('\n');
    }

    /// <summary>Writes the whole object.</summary>
    public static void Write(JsonTextWriter json, Assessment assessment, ImmutableArray<FactDefinition> facts, ProgramTexts texts)
    {
        var language = texts.Language;
        json.WriteStartObject();
        json.Receipt(assessment.Receipt);
        json.Flag("complete", assessment.Complete);
        ScenarioJson.Write(json, assessment.Scenario, facts);
        json.Objects("assumptions", assessment.Assumptions, assumption => json
            .Text("fact", assumption.Fact)
            .Value("value", assumption.Value)
            .Text("text", assumption.Text.In(language)));
        BenefitJson.Write(json, assessment.Benefit, language);
        RegulationsJson.Write(json, assessment.Regulations, language);
        MoneyJson.WriteCashFlows(json, assessment.CashFlows, language);
        MoneyJson.WriteTotals(json, assessment.Totals);
        MoneyJson.WriteCredits(json, assessment.Credits, language);
        AheadJson.WriteRisks(json, assessment.Risks, language);
        AheadJson.WriteActions(json, assessment.Actions, language);
        AheadJson.WriteQuestions(json, assessment.Questions, language);
        AheadJson.WriteOpenPoints(json, assessment.OpenPoints, texts);
        json.WriteEndObject();
    }
}
