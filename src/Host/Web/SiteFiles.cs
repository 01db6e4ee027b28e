using System.Collections.Frozen;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticFiles;

namespace SubsidyNavigator.Host.Web;

/// <summary>Styles, scripts and pictures of the pages. Their address holds a piece of their hash, so that a browser may keep them for ever.</summary>
public sealed class SiteFiles
{
    /// <summary>Where they stand.</summary>
    public const string Root = "/assets";

    /// <summary>The library that draws the charts; its file's name holds its version.</summary>
    public static string ChartLibrary => s_files.Value._files.Keys.Single(name => name.StartsWith("vendor/echarts/", StringComparison.Ordinal) && name.EndsWith(".js", StringComparison.Ordinal));

    private const string Styles = "vendor/nlds.css";
    private const int HashDigits = 10;
    private static readonly string[] s_reading = [HttpMethods.Get, HttpMethods.Head];
    private static readonly Lazy<SiteFiles> s_files = new(() => new SiteFiles(Path.Combine(AppContext.BaseDirectory, "Web", "wwwroot")));
    private readonly FrozenDictionary<string, SiteFile> _files;

    private SiteFiles(string folder)
    {
        var types = new FileExtensionContentTypeProvider();
        var files = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(file => types.TryGetContentType(file, out _))
            .Select(file => (Name: Path.GetRelativePath(folder, file).Replace('\\', '/'), Bytes: File.ReadAllBytes(file)))
            .OrderBy(file => file.Name, StringComparer.Ordinal)
            .ToList();

        // The design system comes as a file a component; the browser gets them as one, in the order of their names.
        var styles = files.Where(file => file.Name.StartsWith("vendor/nlds/", StringComparison.Ordinal) && file.Name.EndsWith(".css", StringComparison.Ordinal)).ToList();
        files.RemoveAll(styles.Contains);
        files.Add((Styles, [.. styles.SelectMany(style => style.Bytes.Append((byte)'\n'))]));
        _files = files.Select(file => SiteFile.Of(file.Name, file.Bytes, types)).ToFrozenDictionary(asset => asset.Name, StringComparer.Ordinal);
    }

    /// <summary>The address of a file.</summary>
    /// <exception cref="KeyNotFoundException">There is no such file.</exception>
    public static string Address(string name) => $"{Root}/{s_files.Value._files[name].Hash}/{name}";

    /// <summary>Adds the endpoint.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        // Read before anybody asks: a program without them must not start.
        _ = s_files.Value;
        routes.MapMethods(Root + "/{hash}/{**name}", s_reading, Answer);
    }

    private static async Task Answer(HttpContext http)
    {
        var (hash, name) = ((string)http.Request.RouteValues["hash"]!, (string?)http.Request.RouteValues["name"] ?? "");
        if (!s_files.Value._files.TryGetValue(name, out var asset) || asset.Hash != hash)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        http.Response.ContentType = asset.ContentType;
        http.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        await http.Response.Body.WriteAsync(asset.Bytes, http.RequestAborted);
    }

    private sealed record SiteFile(string Name, byte[] Bytes, string ContentType, string Hash)
    {
        public static SiteFile Of(string name, byte[] bytes, FileExtensionContentTypeProvider types)
        {
            types.TryGetContentType(name, out var type);
            var isText = type!.StartsWith("text/", StringComparison.Ordinal);
            return new SiteFile(name, bytes, isText ? type + "; charset=utf-8" : type, Convert.ToHexStringLower(SHA256.HashData(bytes))[..HashDigits]);
        }
    }
}
