using System.Text.Json;

namespace CrmPlatform.Host.Demo;

/// <summary>The file that tells a developer's tools the address and the keys of the demo tenants.</summary>
/// <param name="Url">The host's address.</param>
/// <param name="Tenants">The tenants.</param>
/// <param name="Administrator">The key of an administrator.</param>
internal sealed record DemoFile(string Url, IReadOnlyList<DemoTenant> Tenants, string? Administrator)
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true, NewLine = "\n" };

    public static string PathIn(string folder) => Path.Combine(folder, "demo.json");

    public static DemoFile? Read(string folder)
    {
        try
        {
            return JsonSerializer.Deserialize<DemoFile>(File.ReadAllBytes(PathIn(folder)), Json);
        }
        catch (Exception exception) when (exception is IOException or JsonException)
        {
            // Absent or damaged: the tenants get new keys, and the file is written again.
            return null;
        }
    }

    /// <summary>Writes the file whole or not at all, for the owner's eyes only: it holds keys.</summary>
    public void Write(string folder)
    {
        var draft = $"{PathIn(folder)}.new";
        File.Delete(draft);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerOnly;
        }

        using (var file = new FileStream(draft, options))
        {
            JsonSerializer.Serialize(file, this, Json);
        }

        File.Move(draft, PathIn(folder), overwrite: true);
    }
}
