using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;
using Scalar.AspNetCore;
using SubsidyNavigator.Host.Api;
using SubsidyNavigator.Host.RuleBooks;
using SubsidyNavigator.Host.Web;

namespace SubsidyNavigator.Host.Serving;

/// <summary>The web service: what it is made of, and in which order a request passes through it.</summary>
internal static class Service
{
    /// <summary>Connections at a time; each costs some memory whether it asks anything or not.</summary>
    private const int Connections = 10_000;

    /// <summary>Time that running requests get to end when the service stops.</summary>
    private static readonly TimeSpan s_farewell = TimeSpan.FromSeconds(70);

    /// <summary>Puts it together; the rules are loaded, nothing listens yet.</summary>
    /// <param name="settings">How it runs; without mistakes.</param>
    /// <param name="folder">The folder with the rules.</param>
    /// <param name="logs">Sets where logs go.</param>
    public static WebApplication Build(ServiceSettings settings, string folder, Action<ILoggingBuilder> logs)
    {
        // Both take most of a second, and neither needs the other.
        var rules = Task.Run(() => RuleBookWatcher.Read(folder));
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls([.. settings.Addresses]).ConfigureKestrel(SetServer);
        builder.Logging.SetMinimumLevel(LogLevel.Information).AddFilter("Microsoft", LogLevel.Warning);
        logs(builder.Logging);
        AddServices(builder.Services, settings, folder);

        var app = builder.Build();
        UseSteps(app, settings);
        MapEndpoints(app, settings);
        app.Services.GetRequiredService<RuleBookWatcher>().Begin(rules.GetAwaiter().GetResult());
        return app;
    }

    /// <summary>Logs as lines of JSON on the standard error.</summary>
    public static void LogAsJson(ILoggingBuilder logging)
    {
        logging.AddJsonConsole(options => (options.UseUtcTimestamp, options.TimestampFormat) = (true, "yyyy-MM-dd'T'HH:mm:ss.fff'Z'"));
        logging.Services.Configure<ConsoleLoggerOptions>(options => options.LogToStandardErrorThreshold = LogLevel.Trace);
    }

    private static void SetServer(KestrelServerOptions server)
    {
        server.AddServerHeader = false;
        server.Limits.MaxConcurrentConnections = Connections;

        // Bodies are bounded where they are read, in size and in time, so that the refusal is a problem document.
        server.Limits.MaxRequestBodySize = null;
        server.Limits.MinRequestBodyDataRate = null;
    }

    private static void AddServices(IServiceCollection services, ServiceSettings settings, string folder)
    {
        services.Configure<HostOptions>(options => options.ShutdownTimeout = s_farewell);
        services.AddRouting();
        services.AddCors(options => Cors.Set(options, settings.Origins));
        Compression.Add(services);
        if (settings.RequestsPerMinute is { } requests)
        {
            services.AddRateLimiter(options => RateLimits.Set(options, requests));
        }

        if (settings.Telemetry is { } collector)
        {
            Telemetry.Add(services, collector);
        }

        services
            .AddSingleton(settings)
            .AddSingleton(TimeProvider.System)
            .AddSingleton<RuleBookStore>()
            .AddSingleton<ServiceMetrics>()
            .AddSingleton<RequestRecord>()
            .AddSingleton<Failures>()
            .AddSingleton(_ => new Places(settings.Places, settings.Queue))
            .AddSingleton<Computing>()
            .AddSingleton<BatchesApi>()
            .AddSingleton<PageWriter>()
            .AddSingleton<FormPages>()
            .AddSingleton<LawPages>()
            .AddSingleton<WebPages>()
            .AddSingleton(provider => ActivatorUtilities.CreateInstance<RuleBookWatcher>(provider, folder))
            .AddHostedService(provider => provider.GetRequiredService<RuleBookWatcher>());
    }

    private static void UseSteps(WebApplication app, ServiceSettings settings)
    {
        app.Use(app.Services.GetRequiredService<RequestRecord>().Keep);
        app.Use(ResponseHeaders.Set);
        if (settings.Proxies.Length > 0)
        {
            app.UseForwardedHeaders(Forwarded(settings.Proxies));
        }

        app.UseResponseCompression();
        app.Use(app.Services.GetRequiredService<Failures>().Answer);
        app.Use(Paths.Check);
        app.UseRouting();
        if (settings.RequestsPerMinute is not null)
        {
            app.UseRateLimiter();
        }

        app.UseCors();
    }

    private static ForwardedHeadersOptions Forwarded(IEnumerable<string> proxies)
    {
        var options = new ForwardedHeadersOptions
        {
            ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost,
        };
        options.KnownIPNetworks.Clear();
        options.KnownProxies.Clear();
        foreach (var proxy in proxies)
        {
            options.KnownProxies.Add(IPAddress.Parse(proxy));
        }

        return options;
    }

    private static void MapEndpoints(WebApplication app, ServiceSettings settings)
    {
        var computing = app.Services.GetRequiredService<Computing>();
        AssessmentsApi.Map(app, computing);
        ComparisonsApi.Map(app, computing);
        app.Services.GetRequiredService<BatchesApi>().Map(app);
        LawApi.Map(app, new ApiContact(settings.Contact.Name ?? "", settings.Contact.Url?.ToString() ?? "", settings.Contact.Email ?? ""));
        ProblemPage.Map(app);
        app.Services.GetRequiredService<WebPages>().Map(app);
        HealthApi.Map(app, app.Services.GetRequiredService<RuleBookStore>());
        app.MapScalarApiReference(Paths.Reference, options => options
            .WithTitle("SubsidyNavigator")
            .WithOpenApiRoutePattern(Paths.Api + "/openapi.json")
            .DisableDefaultFonts());
    }
}
