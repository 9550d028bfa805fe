using CrmPlatform.Cli.CommandLine;
using CrmPlatform.Cli.Commands;
using CrmPlatform.Cli.Tests.Support;

namespace CrmPlatform.Cli.Tests.Commands;

public sealed class VerifyCommandTests
{
    private readonly StringWriter _output = new() { NewLine = "\n" };
    private readonly StringWriter _errors = new() { NewLine = "\n" };

    [Fact]
    public void Verify_GoodPackage_SaysOnWhichSdkItFits()
    {
        Assert.Equal(0, VerifyCommand.Run([Package("test.good-neighbour.1.2.0")], _output, _errors));

        Assert.Equal("test.good-neighbour 1.2.0 fits CrmPlatform.Sdk 1.0.0.\n", _output.ToString());
    }

    [Fact]
    public void Verify_ModuleForAnotherSdk_TellsWhyAndEndsWithOne()
    {
        Assert.Equal(ExitCodes.Refused, VerifyCommand.Run([Package("test.needs-newer-sdk.1.0.0"), Package("test.good-neighbour.1.2.0")], _output, _errors));

        Assert.Equal(
            "test.needs-newer-sdk 1.0.0 does not fit:\n(1) CRM1505 The module accepts the SDK [2.0.0, 3.0.0); this is 1.0.0. Check it against a version that it accepts, or build it for this one.\n",
            _errors.ToString());
        Assert.Equal("test.good-neighbour 1.2.0 fits CrmPlatform.Sdk 1.0.0.\n", _output.ToString());
    }

    [Fact]
    public void Verify_NoPackage_TellsWhatItIs()
    {
        using var folder = new TemporaryFolder();

        Assert.Equal(ExitCodes.Refused, VerifyCommand.Run([folder.Write("x.nupkg", "no archive")], _output, _errors));

        Assert.StartsWith("x.nupkg does not fit:\n(1) CRM1301 ", _errors.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Verify_FileIsGone_IsAUsageError() => Assert.StartsWith(
        "CRM2007 The file '/gone.nupkg' could not be read", Assert.Throws<CrmToolException>(() => VerifyCommand.Run(["/gone.nupkg"], _output, _errors)).Message, StringComparison.Ordinal);

    [Fact]
    public void Verify_NothingNamed_ExplainsTheCommand() => Assert.Equal(
        "CRM2008 The command needs a package. Write 'crm verify PACKAGE'.", Assert.Throws<CrmToolException>(() => VerifyCommand.Run([], _output, _errors)).Message);

    private static string Package(string name)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder.Name != "artifacts")
        {
            folder = folder.Parent ?? throw new InvalidOperationException("These tests run from the build's artifacts folder.");
        }

        return Path.Combine(folder.FullName, "packages", $"{name}.nupkg");
    }
}
