using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Resources;

namespace SubsidyNavigator.Host.Serving;

/// <summary>Sends our own traces and metrics to a collector. Those of the framework name paths and addresses, so they stay out.</summary>
internal static class Telemetry
{
    /// <summary>Adds it.</summary>
    /// <param name="services">Of the service.</param>
    /// <param name="collector">Address of the collector (OTLP over gRPC).</param>
    public static void Add(IServiceCollection services, Uri collector) => services
        .AddOpenTelemetry()
        .ConfigureResource(resource => resource.AddService(ServiceMetrics.Name))
        .WithTracing(traces => traces.AddSource(ServiceMetrics.Name))
        .WithMetrics(metrics => metrics.AddMeter(ServiceMetrics.Name, "System.Runtime"))
        .UseOtlpExporter(OtlpExportProtocol.Grpc, collector);
}
