namespace CrmPlatform.Runtime.Tests.Support;

/// <summary>The packages of tests/plugins.</summary>
internal static class BuiltPackages
{
    public static string Of(string name) => Path.Combine(Path.GetDirectoryName(TestPlugins.Folder)!, "packages", $"{name}.nupkg");

    public static FileStream Open(string name) => File.OpenRead(Of(name));
}
