using System.Buffers.Binary;
using CrmPlatform.Packages.Archives;
using CrmPlatform.Packages.Tests.Support;

namespace CrmPlatform.Packages.Tests.Archives;

/// <summary>Packages that are larger than they may be, or than they say.</summary>
public sealed class ArchiveSizeTests
{
    private const uint DirectoryEntry = 0x02014b50;
    private static readonly byte[] Noise = RandomBytes(200_000);

    [Fact]
    public void Open_PackageTooLong_IsRefused() => Assert.StartsWith(
        "CRM1302 It has ", Assert.Single(PlantedArchive.ProblemsOf(PlantedArchive.Good().Write(), new ArchiveLimits { PackageBytes = 1000 })), StringComparison.Ordinal);

    [Fact]
    public void Open_TooManyFiles_IsRefused()
    {
        var planted = PlantedArchive.Good();
        for (var i = 0; i < 5000; i++)
        {
            planted.Add($"module/texts/{i}", []);
        }

        Assert.Equal("CRM1302 It holds 5008 files, at most 5000 are taken. Leave out what the module does not need.", Assert.Single(planted.Problems()));
    }

    [Fact]
    public void Open_FileTooLong_IsRefused() => Assert.Equal(
        "CRM1302 The file 'module/noise' has 200000 bytes, at most 150000 are taken. Leave out what the module does not need.",
        Assert.Single(PlantedArchive.ProblemsOf(PlantedArchive.Good().Add("module/noise", Noise).Write(), new ArchiveLimits { FileBytes = 150_000 })));

    [Fact]
    public void Open_FilesTooLongTogether_IsRefused() => Assert.Contains(
        "at most 300000 are taken", Assert.Single(PlantedArchive.ProblemsOf(
            PlantedArchive.Good().Add("module/a", Noise).Add("module/b", Noise).Write(), new ArchiveLimits { TotalBytes = 300_000 })), StringComparison.Ordinal);

    [Fact]
    public void Open_FileOfZeros_IsRefusedByItsRatio() => Assert.Equal(
        "CRM1302 The file 'module/zeros' is more than 100 times as long as its compressed form, as in an archive that is made to fill disks. Remove the file.",
        Assert.Single(PlantedArchive.Good().Add("module/zeros", new byte[10_000_000]).Problems()));

    [Fact]
    public void Open_ArchiveInTheArchive_IsOneFile() => Assert.Empty(
        PlantedArchive.Good().Add("module/inner.zip", PlantedArchive.Good().Write()).Problems());

    // The directory says less than the file unpacks to: what is beyond is never unpacked, and then the check sum tells.
    [Fact]
    public void Extract_FileIsLongerThanItSays_IsRefused()
    {
        var package = WithLength(PlantedArchive.Good().Add("module/noise", Noise).Write(), "module/noise", 1000);

        Assert.Equal("CRM1306 The file 'module/noise' is damaged: its check sum does not fit. Download or pack the package again.", ExtractProblem(package));
    }

    [Fact]
    public void Extract_FileIsShorterThanItSays_IsRefused()
    {
        var package = WithLength(PlantedArchive.Good().Add("module/noise", Noise).Write(), "module/noise", 300_000);

        Assert.Equal("CRM1306 The file 'module/noise' is damaged: it is shorter than it says. Download or pack the package again.", ExtractProblem(package));
    }

    // Two names for one run of compressed bytes: the sum of the parts is more than the whole.
    [Fact]
    public void Open_EntriesShareTheirBytes_IsRefused()
    {
        var planted = PlantedArchive.Good().Add("module/noise", Noise);
        for (var i = 0; i < 5; i++)
        {
            planted.Add($"module/copy{i}", RandomBytes(40));
        }

        var package = planted.Write();
        var (noise, compressed) = Compressed(package, "module/noise");
        for (var i = 0; i < 5; i++)
        {
            Patch(package, $"module/copy{i}", entry =>
            {
                BinaryPrimitives.WriteUInt32LittleEndian(entry[20..], compressed);
                BinaryPrimitives.WriteUInt32LittleEndian(entry[24..], (uint)Noise.Length);
                BinaryPrimitives.WriteUInt32LittleEndian(entry[42..], noise);
            });
        }

        Assert.Equal(
            "CRM1306 Its files take more bytes than the archive has, as in one that is made to fill disks. Pack the module again.",
            Assert.Single(PlantedArchive.ProblemsOf(package)));
    }

    // Whatever byte is flipped: the package is refused, or no file has another content. Names carry no check sum: for them there is the package's hash.
    [Fact]
    public void Open_AnyByteFlipped_IsRefusedOrUnpacksNoOtherContent()
    {
        var good = PlantedArchive.Good().Write();
        var expected = Unpacked(good).Values.ToHashSet();
        var random = new Random(20261120);
        var refused = 0;
        for (var i = 0; i < 200; i++)
        {
            var flipped = (byte[])good.Clone();
            flipped[random.Next(good.Length)] ^= (byte)(1 << random.Next(8));
            try
            {
                Assert.Subset(expected, Unpacked(flipped).Values.ToHashSet());
            }
            catch (PackageException)
            {
                refused++;
            }
        }

        Assert.InRange(refused, 100, 200);
    }

    private static string ExtractProblem(byte[] package) =>
        Assert.Single(Assert.Throws<PackageException>(() => Unpacked(package)).Problems);

    private static Dictionary<string, string> Unpacked(byte[] package)
    {
        var folder = Directory.CreateTempSubdirectory("crm-unpack-");
        try
        {
            using var archive = PackageArchive.Open(new MemoryStream(package), "planted.nupkg", new ArchiveLimits());
            archive.ExtractModule(folder.FullName);
            return Directory.EnumerateFiles(folder.FullName, "*", SearchOption.AllDirectories)
                .ToDictionary(f => Path.GetRelativePath(folder.FullName, f), f => Convert.ToBase64String(File.ReadAllBytes(f)));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static byte[] WithLength(byte[] package, string name, uint length)
    {
        Patch(package, name, entry => BinaryPrimitives.WriteUInt32LittleEndian(entry[24..], length));
        return package;
    }

    private static (uint Offset, uint Compressed) Compressed(byte[] package, string name)
    {
        var found = (0u, 0u);
        Patch(package, name, entry => found = (BinaryPrimitives.ReadUInt32LittleEndian(entry[42..]), BinaryPrimitives.ReadUInt32LittleEndian(entry[20..])));
        return found;
    }

    // The entry of a file in the archive's directory: section 4.3.12 of the ZIP format.
    private static void Patch(byte[] package, string name, DirectoryEdit edit)
    {
        var text = System.Text.Encoding.UTF8.GetBytes(name);
        for (var at = 0; at < package.Length - 46; at++)
        {
            var entry = package.AsSpan(at);
            if (BinaryPrimitives.ReadUInt32LittleEndian(entry) == DirectoryEntry && entry[46..].StartsWith(text))
            {
                edit(entry);
                return;
            }
        }

        Assert.Fail($"There is no '{name}'.");
    }

    private static byte[] RandomBytes(int count)
    {
        var bytes = new byte[count];
        new Random(7).NextBytes(bytes);
        return bytes;
    }

    private delegate void DirectoryEdit(Span<byte> entry);
}
