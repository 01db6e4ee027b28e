using System.CommandLine;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using SubsidyNavigator.Host.Serving;
using SubsidyNavigator.Host.Texts;

namespace SubsidyNavigator.Host.Commands;

/// <summary>Without a verb: the service, until it is told to stop.</summary>
internal sealed class ServeCommand(StandardStreams streams)
{
    private const string EnvironmentPrefix = "SUBSIDYNAVIGATOR_";

    /// <summary>Adds the options and the action to <paramref name="root"/>.</summary>
    public void AddTo(RootCommand root, ProgramTexts texts)
    {
        var urls = new Option<string?>("--urls") { HelpName = "URL", Description = texts.Get("help.serve.urls") };
        var file = new Option<string?>("--settings") { HelpName = "FILE", Description = texts.Get("help.serve.settings") };
        var rules = RulesDirectory.Option(texts);
        root.Options.Add(urls);
        root.Options.Add(file);
        root.Options.Add(rules);
        root.SetAction((parsed, cancellation) => Run(parsed.GetValue(file), parsed.GetValue(urls), parsed.GetValue(rules), texts, cancellation));
    }

    private async Task<int> Run(string? file, string? urls, string? rules, ProgramTexts texts, CancellationToken cancellation)
    {
        if (ReadSettings(file, urls, rules, texts) is not { } settings)
        {
            return (int)ExitCode.WrongInput;
        }

        var folder = settings.Rules ?? RulesDirectory.Default();
        if (!Directory.Exists(folder))
        {
            streams.Say(texts.Get("rules.noDirectory", ("directory", folder)));
            return (int)ExitCode.WrongInput;
        }

        await using var app = Service.Build(settings, folder, Service.LogAsJson);
        try
        {
            await app.StartAsync(cancellation);
        }
        catch (IOException)
        {
            streams.Say(texts.Get("serve.taken", ("urls", settings.Urls)));
            return (int)ExitCode.WrongInput;
        }

        foreach (var address in app.Urls)
        {
            streams.Say(texts.Get("serve.listens", ("address", address)));
        }

        await app.WaitForShutdownAsync(cancellation);
        return (int)ExitCode.Done;
    }

    private ServiceSettings? ReadSettings(string? file, string? urls, string? rules, ProgramTexts texts)
    {
        if (file is not null && !File.Exists(file))
        {
            streams.Say(texts.Get("file.notFound", ("file", file)));
            return null;
        }

        var configuration = new ConfigurationBuilder();
        if (file is not null)
        {
            configuration.AddJsonFile(Path.GetFullPath(file), optional: false, reloadOnChange: false);
        }

        var given = new Dictionary<string, string?> { [nameof(ServiceSettings.Urls)] = urls, [nameof(ServiceSettings.Rules)] = rules };
        configuration.AddInMemoryCollection(FromEnvironment());
        configuration.AddInMemoryCollection(given.Where(each => each.Value is not null));
        try
        {
            var settings = ServiceSettings.Of(configuration.Build());
            var mistakes = settings.Mistakes(texts).ToList();
            mistakes.ForEach(streams.Say);
            return mistakes.Count == 0 ? settings : null;
        }
        catch (Exception exception) when (exception is InvalidOperationException or InvalidDataException or FormatException)
        {
            // The outer one names the setting or the file, the inner one what is wrong with it; the values are the operator's own.
            var mistake = exception.InnerException is { } inner ? $"{exception.Message} {inner.Message}" : exception.Message;
            streams.Say(texts.Get("serve.settings", ("mistake", mistake)));
            return null;
        }
    }

    private static IEnumerable<KeyValuePair<string, string?>> FromEnvironment() =>
        from entry in Environment.GetEnvironmentVariables().Cast<System.Collections.DictionaryEntry>()
        let name = (string)entry.Key
        where name.StartsWith(EnvironmentPrefix, StringComparison.Ordinal) && name != StandardStreams.DetailsVariable
        select KeyValuePair.Create(name[EnvironmentPrefix.Length..].Replace("__", ConfigurationPath.KeyDelimiter, StringComparison.Ordinal), (string?)entry.Value);
}
