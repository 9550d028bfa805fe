using System.Text;

namespace CrmPlatform.Cli.Tests.Support;

internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("crm-cli-").FullName;

    public string Write(string name, string text) => Write(name, new UTF8Encoding(false), text);

    public string Write(string name, Encoding encoding, string text)
    {
        var path = System.IO.Path.Combine(Path, name);
        File.WriteAllText(path, text, encoding);
        return path;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
