using System.Diagnostics;
using System.Diagnostics.Metrics;
using SubsidyNavigator.Host.RuleBooks;

namespace SubsidyNavigator.Host.Serving;

/// <summary>What is measured of the service, as counts and times; never a fact, path or address of anybody.</summary>
internal sealed class ServiceMetrics : IDisposable
{
    /// <summary>Name of the meter and of the source of traces.</summary>
    public const string Name = "SubsidyNavigator";

    /// <summary>Traces: one span a request, named by its route.</summary>
    public static readonly ActivitySource Traces = new(Name);

    private readonly Meter _meter = new(Name);
    private readonly Histogram<double> _assessments;
    private readonly Histogram<double> _requests;
    private readonly Counter<long> _reloads;
    private readonly Counter<long> _refusals;

    /// <summary>Makes the instruments.</summary>
    public ServiceMetrics(RuleBookStore store, TimeProvider clock)
    {
        _assessments = _meter.CreateHistogram<double>("subsidynavigator.assessment.duration", "s", "Time to compute one assessment.");
        _requests = _meter.CreateHistogram<double>("subsidynavigator.request.duration", "s", "Time to answer a request, by route and status.");
        _reloads = _meter.CreateCounter<long>("subsidynavigator.rules.reloads", description: "Rule sets that came into force after the first.");
        _refusals = _meter.CreateCounter<long>("subsidynavigator.rules.refusals", description: "Rule sets that were refused.");
        _meter.CreateObservableGauge(
            "subsidynavigator.rules.age",
            () => store.Current is { } rules
                ? [new Measurement<double>((clock.GetUtcNow() - rules.LoadedAt).TotalSeconds, new KeyValuePair<string, object?>("rules.hash", rules.Book.Hash))]
                : Array.Empty<Measurement<double>>(),
            "s",
            "Since when the rules in force answer.");
    }

    /// <summary>One assessment is done.</summary>
    public void Assessed(TimeSpan duration) => _assessments.Record(duration.TotalSeconds);

    /// <summary>One request is answered.</summary>
    public void Answered(TimeSpan duration, string route, int status) => _requests.Record(
        duration.TotalSeconds, new KeyValuePair<string, object?>("http.route", route), new KeyValuePair<string, object?>("http.response.status_code", status));

    /// <summary>A newer rule set came into force.</summary>
    public void Reloaded() => _reloads.Add(1);

    /// <summary>A rule set was refused.</summary>
    public void Refused() => _refusals.Add(1);

    /// <inheritdoc/>
    public void Dispose() => _meter.Dispose();
}
