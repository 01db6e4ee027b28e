using System.Net.Http.Headers;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;
using SubsidyNavigator.Host.Serving;
using SubsidyNavigator.Host.Tests.Commands;
using Xunit;

namespace SubsidyNavigator.Host.Tests.Serving;

/// <summary>The real service on a free port of this machine, with a client, and everything it logged.</summary>
internal sealed class RunningService : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly LogLines _log;

    private RunningService(WebApplication app, LogLines log, Uri address)
    {
        _app = app;
        _log = log;
        Address = address;
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = address };
    }

    public Uri Address { get; }

    public HttpClient Client { get; }

    public string Log => _log.ToString();

    public IServiceProvider Services => _app.Services;

    /// <summary>The rules of the repository; their tests do not run again here.</summary>
    public static Task<RunningService> Start(ServiceSettings? settings = null, string? rules = null) =>
        Start((settings ?? new ServiceSettings()) with { TestRules = rules is not null }, rules ?? Path.Combine(HostProcess.Root, "rules"), new LogLines());

    private static async Task<RunningService> Start(ServiceSettings settings, string rules, LogLines log)
    {
        var app = Service.Build(settings with { Urls = "http://127.0.0.1:0" }, rules, logging => logging.AddProvider(log));
        await app.StartAsync();
        return new RunningService(app, log, new Uri(app.Urls.Single()));
    }

    /// <summary>Sends a scenario.</summary>
    public Task<HttpResponseMessage> Post(string path, string body, string mediaType = "application/json") =>
        Client.PostAsync(new Uri(path, UriKind.Relative), new ByteArrayContent(Encoding.UTF8.GetBytes(body)) { Headers = { ContentType = MediaTypeHeaderValue.Parse(mediaType) } });

    /// <summary>Asks for something.</summary>
    public Task<HttpResponseMessage> Get(string path) => Client.GetAsync(new Uri(path, UriKind.Relative));

    /// <summary>Sends a request with a method and headers of choice.</summary>
    public Task<HttpResponseMessage> Send(HttpMethod method, string path, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative));
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return Client.SendAsync(request);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
    }

    private sealed class LogLines : ILoggerProvider, ILogger
    {
        private readonly StringBuilder _lines = new();

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            lock (_lines)
            {
                _lines.AppendLine(formatter(state, exception)).AppendLine(exception?.ToString());
            }
        }

        public override string ToString()
        {
            lock (_lines)
            {
                return _lines.ToString();
            }
        }

        public void Dispose()
        {
        }
    }
}

/// <summary>One service with the rules of the repository for all tests that only ask.</summary>
public sealed class SharedService : IAsyncLifetime
{
    internal RunningService Service { get; private set; } = null!;

    public async Task InitializeAsync() => Service = await RunningService.Start();

    public async Task DisposeAsync() => await Service.DisposeAsync();
}

/// <summary>The tests that share it.</summary>
[CollectionDefinition(Name)]
public sealed class SharedServiceTests : ICollectionFixture<SharedService>
{
    public const string Name = "service";
}
