using CrmPlatform.Packages.Archives;
using CrmPlatform.Packages.Metadata;
using CrmPlatform.Packages.Tests.Support;

namespace CrmPlatform.Packages.Tests.Verification;

/// <summary>Modules with one break each. The first of the SDK stands for a newer one, which this host does not have.</summary>
public sealed class PlantedBreakTests : IDisposable
{
    // What the planted modules need of an SDK, with members that the real one does not have and without one that it has.
    private const string OtherSdk = """
        namespace CrmPlatform.Sdk
        {
            [System.AttributeUsage(System.AttributeTargets.Assembly)]
            public sealed class CrmModuleAttribute(string id) : System.Attribute { public string Id => id; }
            public abstract class CrmModule { protected virtual void Uninstall() { } }
            public abstract class Entity { public void Archive() { } public void MustHaveVersion(long version) { } }
            public interface IRule { string Code { get; } string Message { get; } }
            public sealed class Workflow { public static readonly string Name = "x"; }
            public static class Rules { public static int Count; }
            namespace GraphQL { public static class NodeId { public static string Encode(string type, System.Guid id, bool isShort) => ""; public static System.Guid Encode(string type, System.Guid id) => id; } }
        }
        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("crm-break-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void TypeThatTheSdkDoesNotHave_IsNamed() => Assert.Equal(
        "CRM1502 'Planted' uses the type 'CrmPlatform.Sdk.Workflow', which CrmPlatform.Sdk 1.0.0 does not have. Build the module against a version that has it, and say so in its range.",
        OnOtherSdk("public static class Use { public static object Now() => new Workflow(); }"));

    [Fact]
    public void MethodThatTheSdkDoesNotHave_IsNamedWithItsUser() => Assert.Equal(
        "CRM1503 'Acme.Use.Put' of 'Planted' uses 'CrmPlatform.Sdk.Entity.Archive()', which CrmPlatform.Sdk 1.0.0 does not have. Build the module against a version that has it, and say so in its range.",
        OnOtherSdk("namespace Acme { public static class Use { public static void Put(Entity entity) => entity.Archive(); } }"));

    [Fact]
    public void MethodUsedInAnAsyncMethod_NamesTheMethodThatWasWritten() => Assert.StartsWith(
        "CRM1503 'Use.PutAsync' of 'Planted' uses 'CrmPlatform.Sdk.Entity.Archive()'",
        OnOtherSdk("public static class Use { public static async Task PutAsync(Entity entity) { await Task.Yield(); entity.Archive(); } }"), StringComparison.Ordinal);

    [Fact]
    public void MethodWithAnotherParameter_IsNamedWithItsTypes() => Assert.Contains(
        "uses 'CrmPlatform.Sdk.Entity.MustHaveVersion(Int64)'",
        OnOtherSdk("public static class Use { public static void Put(Entity entity) => entity.MustHaveVersion(1L); }"), StringComparison.Ordinal);

    [Fact]
    public void MethodWithOneParameterMore_IsNamed() => Assert.Contains(
        "uses 'CrmPlatform.Sdk.GraphQL.NodeId.Encode(String, Guid, Boolean)'",
        OnOtherSdk("public static class Use { public static string Put() => CrmPlatform.Sdk.GraphQL.NodeId.Encode(\"X\", Guid.Empty, true); }"), StringComparison.Ordinal);

    [Fact]
    public void MethodWithAnotherResult_IsNamed() => Assert.Contains(
        "uses 'CrmPlatform.Sdk.GraphQL.NodeId.Encode(String, Guid)'",
        OnOtherSdk("public static class Use { public static Guid Put() => CrmPlatform.Sdk.GraphQL.NodeId.Encode(\"X\", Guid.Empty); }"), StringComparison.Ordinal);

    [Fact]
    public void FieldThatTheSdkDoesNotHave_IsNamed() => Assert.Contains(
        "uses 'CrmPlatform.Sdk.Rules.Count'",
        OnOtherSdk("public static class Use { public static int Put() => Rules.Count; }"), StringComparison.Ordinal);

    [Fact]
    public void OverriddenMethodThatTheSdkDoesNotHave_IsNamed() => Assert.Contains(
        "uses 'CrmPlatform.Sdk.CrmModule.Uninstall()'",
        OnOtherSdk("public abstract class Use : CrmModule { protected override void Uninstall() => base.Uninstall(); }"), StringComparison.Ordinal);

    [Fact]
    public void MemberThatTheSdkDemands_IsNamedWhenItIsNotImplemented() => Assert.Equal(
        "CRM1508 'Use' of 'Planted' does not implement 'CrmPlatform.Sdk.IRule.get_IsBroken()'. Build the module against this version of the SDK.",
        OnOtherSdk("public sealed class Use : IRule { public string Code => \"\"; public string Message => \"\"; }"));

    [Fact]
    public void AssemblyThatIsNotShipped_IsNamed()
    {
        var library = CompiledModule.Library(_folder.FullName, "Acme.Prices", "public static class Prices { public static int Of(string sku) => 1; }");

        Assert.Equal(
            "CRM1501 'Planted' uses the assembly 'Acme.Prices', which is neither in the package nor in .NET nor handed out by the SDK. Add a PackageReference for it to the module's project, or do without it.",
            Assert.Single(Verified.Problems(CompiledModule.Package("public static class Use { public static int Put() => Prices.Of(\"x\"); }", Attribute(""), CompiledModule.SdkPath, [library]))));
    }

    [Fact]
    public void NativeLibrary_IsNoCode() => Assert.Empty(Verified.Problems(
        PlantedArchive.Good().Add("module/net10.0/native.dll", NativeLibrary()).Write()));

    [Fact]
    public void LibraryThatIsNoLibrary_IsDamaged() => Assert.StartsWith(
        "CRM1306 The file 'module/net10.0/library.dll' is damaged: ",
        Assert.Single(Verified.Problems(PlantedArchive.Good().Add("module/net10.0/library.dll", "no library"u8.ToArray()).Write())), StringComparison.Ordinal);

    [Fact]
    public void AssemblyOfTheHost_IsNoDependency()
    {
        var host = CompiledModule.Library(_folder.FullName, "CrmPlatform.Runtime", "public static class Host { public static int Secret => 1; }");

        Assert.StartsWith(
            "CRM1501 'Planted' uses the assembly 'CrmPlatform.Runtime', ",
            Assert.Single(Verified.Problems(CompiledModule.Package("public static class Use { public static int Put() => Host.Secret; }", Attribute(""), CompiledModule.SdkPath, [host]))), StringComparison.Ordinal);
    }

    [Fact]
    public void RangeThatThisSdkIsNotIn_IsTold() => Assert.Equal(
        "CRM1505 The module accepts the SDK [7.0.0, 8.0.0); this is 1.0.0. Check it against a version that it accepts, or build it for this one.",
        Assert.Single(Verified.Problems(CompiledModule.Package("", Attribute(", Sdk = \"7\""), CompiledModule.SdkPath, []))));

    [Fact]
    public void TypeOfAnotherModuleWithoutDependency_IsTold() => Assert.Equal(
        "CRM1506 The module extends the type 'Customer', which is not its own, and requires no module that could bring it. Name the module in Requires or Optional of [CrmModule].",
        Assert.Single(Verified.Problems(CompiledModule.Package("[CrmPlatform.Sdk.GraphQL.ExtendObjectType(\"Customer\")] public static class Use { public static int GetPoints() => 1; }"))));

    [Fact]
    public void EventOfAnotherModuleWithoutDependency_IsTold() => Assert.StartsWith(
        "CRM1506 The module handles the event 'sales.order-confirmed'",
        Assert.Single(Verified.Problems(CompiledModule.Package(
            "public record E(Guid Id); public static class Use { [CrmPlatform.Sdk.Events.On(\"sales.order-confirmed\", 1)] public static void Handle(E e) { } }"))), StringComparison.Ordinal);

    [Theory]
    [InlineData("Conflicts = [\"test.planted 2\"]", "The module conflicts with itself; one version of a module serves a tenant at a time.")]
    [InlineData("Conflicts = [\"Acme 2\"]", "The conflict 'Acme' is no module id.")]
    [InlineData("Requires = [\"acme.prices 1.2\"], Conflicts = [\"acme.prices 1\"]", "The module requires 'acme.prices' and conflicts with every version that it accepts ([1.0.0, 2.0.0)).")]
    public void ConflictThatCannotBe_IsTold(string conflict, string problem) => Assert.Contains(
        $"(1) {problem}",
        Assert.Throws<PackageException>(() => Verified.Problems(CompiledModule.Package("", Attribute($", {conflict}"), CompiledModule.SdkPath, []))).Message, StringComparison.Ordinal);

    [Fact]
    public void ConflictWithoutRange_IsTold() => Assert.StartsWith(
        "CRM1205 Assembly 'Planted.dll' names 'acme.prices' in its [CrmModule] attribute, which is no version range.",
        Assert.Throws<PackException>(() => CompiledModule.Package("", Attribute(", Conflicts = [\"acme.prices\"]"), CompiledModule.SdkPath, [])).Message, StringComparison.Ordinal);

    [Fact]
    public void ConflictWithSomeOfTheRequired_IsNoBreak() => Assert.Empty(
        Verified.Problems(CompiledModule.Package("", Attribute(", Requires = [\"acme.prices 1\"], Conflicts = [\"acme.prices [1.3.0, 1.3.2]\"]"), CompiledModule.SdkPath, [])));

    [Fact]
    public void SchemaWithoutTheModulesType_IsTold()
    {
        var package = PlantedArchive.Good().Add("module/schema.graphql", "extend type Customer { remarks: Int }"u8.ToArray()).Write();

        Assert.Equal(
            "CRM1507 'schema.graphql' has no 'type Remark', which the module's code has. Run the contract test, approve the GraphQL and pack again.",
            Assert.Single(Verified.Problems(package)));
    }

    [Fact]
    public void SeveralBreaks_AreToldAtOnce() => Assert.Equal(
        ["CRM1502", "CRM1503", "CRM1503"],
        Verified.Problems(CompiledModule.Package(
            "public static class Use { public static object Put(Entity e) { e.Archive(); e.MustHaveVersion(1L); return new Workflow(); } }",
            Attribute(""), CompiledModule.Library(_folder.FullName, "CrmPlatform.Sdk", OtherSdk), [])).Select(p => p.Split(' ')[0]));

    private static string Attribute(string more) => $"[assembly: CrmModule(\"test.planted\"{more})]";

    private string OnOtherSdk(string code) => Assert.Single(
        Verified.Problems(CompiledModule.Package(code, Attribute(""), CompiledModule.Library(_folder.FullName, "CrmPlatform.Sdk", OtherSdk), [])));

    // An assembly with its entry for .NET blanked, as a compiler of C would leave it.
    private static byte[] NativeLibrary()
    {
        var image = File.ReadAllBytes(CompiledModule.SdkPath);
        using var file = new System.Reflection.PortableExecutable.PEReader(new MemoryStream(image));
        var directories = file.PEHeaders.PEHeaderStartOffset + (file.PEHeaders.PEHeader!.Magic == System.Reflection.PortableExecutable.PEMagic.PE32 ? 96 : 112);
        image.AsSpan(directories + (14 * 8), 8).Clear();
        return image;
    }
}
