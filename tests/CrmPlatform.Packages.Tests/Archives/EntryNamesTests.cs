using CrmPlatform.Packages.Tests.Support;

namespace CrmPlatform.Packages.Tests.Archives;

/// <summary>Names that would leave the folder, or that mean another file on another system.</summary>
public sealed class EntryNamesTests
{
    [Theory]
    [InlineData("../evil.dll", "it leaves its folder")]
    [InlineData("module/../../evil.dll", "it leaves its folder")]
    [InlineData("module/net10.0/..", "it leaves its folder")]
    [InlineData("./evil.dll", "it leaves its folder")]
    [InlineData("module/./evil.dll", "it leaves its folder")]
    [InlineData("/etc/cron.d/evil", "it is an absolute path")]
    [InlineData("//server/share/evil", "it is an absolute path")]
    [InlineData("..\\evil.dll", "it has a character that no file name should have")]
    [InlineData("module\\net10.0\\evil.dll", "it has a character that no file name should have")]
    [InlineData("\\\\server\\share", "it has a character that no file name should have")]
    [InlineData("C:/Windows/evil.dll", "it has a character that no file name should have")]
    [InlineData("C:evil.dll", "it has a character that no file name should have")]
    [InlineData("module/a.dll:stream", "it has a character that no file name should have")]
    [InlineData("module/a\0b.dll", "it has a character that no file name should have")]
    [InlineData("module/a\nb.dll", "it has a character that no file name should have")]
    [InlineData("module/what?.dll", "it has a character that no file name should have")]
    [InlineData("module/<b>.dll", "it has a character that no file name should have")]
    [InlineData("module/CON", "it names a device")]
    [InlineData("module/con.dll", "it names a device")]
    [InlineData("module/NUL.txt.dll", "it names a device")]
    [InlineData("aux/x.dll", "it names a device")]
    [InlineData("module/COM1.dll", "it names a device")]
    [InlineData("module/lpt9", "it names a device")]
    [InlineData("module/COM\u00b9", "it has a character that no file name should have")]
    [InlineData("module/evil.dll.", "a part of it ends with a dot, or begins or ends with a space")]
    [InlineData("module/evil.dll ", "a part of it ends with a dot, or begins or ends with a space")]
    [InlineData("module /evil.dll", "a part of it ends with a dot, or begins or ends with a space")]
    [InlineData("module//evil.dll", "a part of it is empty")]
    [InlineData("module/folder/", "a part of it is empty")]
    [InlineData("module/cafe\u0301.dll", "it has a character that no file name should have")]
    public void Open_BadName_IsRefused(string name, string why)
    {
        var problem = Assert.Single(PlantedArchive.Good().Add(name, [1]).Problems());

        Assert.StartsWith("CRM1303 The file name '", problem, StringComparison.Ordinal);
        Assert.EndsWith($"' cannot be used: {why}. Rename the file.", problem, StringComparison.Ordinal);
        Assert.DoesNotContain(problem, char.IsControl);
    }

    [Fact]
    public void Open_NameTooLong_IsRefused() => Assert.Contains(
        "it has more than 240 characters", Assert.Single(PlantedArchive.Good().Add($"module/{new string('a', 234)}", [1]).Problems()), StringComparison.Ordinal);

    [Theory]
    [InlineData("module/crm-module.json")]
    [InlineData("module/CRM-Module.json")]
    [InlineData("MODULE/crm-module.json")]
    [InlineData("module/net10.0/goodneighbour.DLL")]
    public void Open_TwinOfAnotherName_IsRefused(string name) =>
        Assert.StartsWith("CRM1304 The files '", Assert.Single(PlantedArchive.Good().Add(name, [1]).Problems()), StringComparison.Ordinal);

    [Fact]
    public void Open_FileWhereAFolderIs_IsRefused() =>
        Assert.All(PlantedArchive.Good().Add("module/net10.0", [1]).Problems(), p => Assert.StartsWith("CRM1304 ", p, StringComparison.Ordinal));

    [Theory]
    [InlineData(0xA1FF)]
    [InlineData(0x41ED)]
    [InlineData(0x2180)]
    [InlineData(0x61A4)]
    [InlineData(0x1180)]
    [InlineData(0xC1A4)]
    public void Open_LinkFolderOrDevice_IsRefused(int unixMode) => Assert.Equal(
        "CRM1305 'module/net10.0/link' is a link, a folder or a device. A package holds plain files only.",
        Assert.Single(PlantedArchive.Good().Add("module/net10.0/link", "/etc/passwd"u8.ToArray(), unixMode << 16).Problems()));

    [Fact]
    public void Open_ManyBadNames_TellsAllAtOnce() => Assert.Equal(
        3, PlantedArchive.Good().Add("../a", [1]).Add("/b", [1]).Add("module/NUL", [1]).Problems().Count);
}
