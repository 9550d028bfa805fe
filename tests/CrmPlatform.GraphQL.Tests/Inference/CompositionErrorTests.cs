using System.Reflection;
using System.Runtime.CompilerServices;
using CrmPlatform.GraphQL.Inference;
using CrmPlatform.GraphQL.Tests.Inference.Support;
using CrmPlatform.GraphQL.Tests.Inference.Support.Shop;
using CrmPlatform.Sdk;
using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.GraphQL.Tests.Inference;

public sealed class CompositionErrorTests
{
    private static readonly InferenceSource Owner = ShopGraph.Source("crm.things", typeof(ThingQueries), typeof(Thing), typeof(ThingType));

    [Fact]
    public void Infer_TwoOwnersAddOneField_NamesBoth() => Assert.Equal(
        ["1. GQL2007 Type 'Thing' has two fields 'points': ThingType.GetPoints in 'crm.things' and ThingPoints.GetPointsAsync in 'acme.loyalty'. Rename one with [GraphQLName]."],
        Inferred.Errors(Owner, ShopGraph.Source("acme.loyalty", typeof(ThingPoints))));

    [Fact]
    public void Infer_TypeWithoutMeaning_TellsThePathToIt() => Assert.Equal(
        ["1. GQL2011 No GraphQL type for 'ReadOnlyMemory<byte>', reached from Query.documents (DocumentQueries.GetDocuments in 'acme.documents') > Document.Content. Ignore the member with [GraphQLIgnore] or map the type."],
        Inferred.Errors(ShopGraph.Source("acme.documents", typeof(DocumentQueries))));

    [Fact]
    public void Infer_TwoOwnersBringOneType_NamesBoth() => Assert.Equal(
        ["1. GQL2001 Two types are named 'Thing': 'Thing' in 'crm.things' and 'Thing' in 'acme.loyalty'. Rename one with [GraphQLName]."],
        Inferred.Errors(Owner, ShopGraph.Source("acme.loyalty", typeof(Other.OtherQueries), typeof(Other.Thing))));

    [Fact]
    public void Infer_ReferenceDoesNotFitItsOwner_TellsEveryMistake() => Assert.Equal(
        [
            "1. GQL2006 'WrongRef.Title' in 'acme.loyalty' cannot be filled from 'Thing' of 'crm.things': it has no property 'Title'. Use a property that the type has, with its C# type.",
            "2. GQL2006 'WrongTypeRef.Name' in 'acme.loyalty' cannot be filled from 'Thing' of 'crm.things': its property is a 'string', not a 'int'. Use a property that the type has, with its C# type.",
            "3. GQL2008 The parent of 'WrongExtension.GetC' in 'acme.loyalty' cannot be bound: 'OtherRef' does not stand for 'Thing'. Give it [Reference(\"Thing\")], or take the type's own class.",
        ],
        Inferred.Errors(Owner, ShopGraph.Source("acme.loyalty", typeof(WrongExtension), typeof(WrongRef), typeof(WrongTypeRef))));

    [Fact]
    public void Infer_TypeIsNotThere_NamesTheMembersThatNeedIt() => Assert.Equal(
        [
            "1. GQL2004 'LonelyQueries.GetThing' in 'acme.loyalty' refers to the type 'Thing', which no part of the composition brings. Add the module that has it to 'Requires', or to 'Optional' so that the field is left out.",
            "2. GQL2003 'ThingPoints' in 'acme.loyalty' extends the type 'Thing', which no part of the composition brings. Add the module that has it to 'Requires', or to 'Optional' so that the fields are left out.",
        ],
        Inferred.Errors(ShopGraph.Source("acme.loyalty", typeof(LonelyQueries), typeof(ThingPoints))));

    [Fact]
    public void Infer_TypeMayBeAbsent_LeavesItsFieldsOut()
    {
        var source = ShopGraph.Source("acme.loyalty", typeof(LonelyQueries), typeof(ThingPoints));
        var optional = new InferenceSource(source.Owner, source.Types, null) { MayLack = name => name == "Thing" };

        var schema = new SchemaInference([optional], new InferenceOptions()).Infer();

        Assert.Equal(["alone"], schema.Query.Fields.Select(f => f.Name));
    }

    [Fact]
    public void Infer_NothingToAsk_SaysSo() => Assert.Equal(
        ["1. GQL2002 There is no query type: no class has [QueryType] with a public static method. Add one."],
        Inferred.Errors(ShopGraph.Source("acme.empty", typeof(EmptyQueries))));

    [Fact]
    public void Infer_NavigationOfARecord_AsksForABatch() => Assert.Equal(
        ["1. GQL2020 'Folder.Files' in 'acme.files', reached from Query.folders (FolderQueries.GetFolders in 'acme.files'), leads to other records, which a query of its rows does not load. List it in [ObjectType<T>(Ignore = ...)] and add a method with [BatchBy]."],
        Inferred.Errors(ShopGraph.Source("acme.files", typeof(FolderQueries))));

    [Fact]
    public void Infer_KeysOfOtherTypes_NamesBothProperties() => Assert.Equal(
        ["1. GQL2013 The list 'ThingOrders.GetOrders' in 'acme.orders' cannot be queried: 'Order.Number' is a 'int' and 'Thing.Id' of 'crm.things' a 'Guid'. Keys must have one type."],
        Inferred.Errors(Owner, ShopGraph.Source("acme.orders", typeof(ThingOrders), typeof(Order))));

    [Fact]
    public void Infer_ReferenceToWhatIsNoNode_AsksForAResolver() => Assert.Equal(
        ["1. GQL2005 'LonelyQueries.GetThing' in 'acme.loyalty' returns a reference to 'Thing' of 'crm.things', which cannot be loaded by id. Add a [NodeResolver] method to its [ObjectType<Thing>] class."],
        Inferred.Errors(Owner, ShopGraph.Source("acme.loyalty", typeof(LonelyQueries))));

    [Fact]
    public void Infer_IgnoredPropertyIsNotThere_SaysSo() => Assert.Equal(
        ["1. GQL2012 'WrongThingType' in 'crm.things' names the property 'Colour', which 'Thing' does not have. Use nameof(...) of a public property."],
        Inferred.Errors(ShopGraph.Source("crm.things", typeof(ThingQueries), typeof(Thing), typeof(WrongThingType))));

    // One mistake of each kind that has no test of its own; all are told at once, each with its member, its owner and the path to it.
    [Fact]
    public void Infer_OneMistakeOfEachKind_TellsAllAtOnceWithMemberOwnerAndPath() => Assert.Equal(
        [
            "GQL2010 'MistakenThingType.Find' in 'crm.things' is no node resolver: it must return 'IQueryable<Thing>' of all rows, or take 'IReadOnlyList<Guid>' and return a dictionary by id.",
            "GQL2011 No GraphQL type for 'ReadOnlyMemory<byte>', reached from Query.mistakeB (MistakenQueries.GetMistakeB in 'acme.mistakes')(bytes). Ignore the member with [GraphQLIgnore] or map the type.",
            "GQL2011 No GraphQL type for 'void', reached from Query.mistakeF (MistakenQueries.GetMistakeF in 'acme.mistakes'). Ignore the member with [GraphQLIgnore] or map the type.",
            "GQL2014 The default of 'MistakenQueries.GetMistakeA(count)' in 'acme.mistakes' is no constant of its type: Syntax Error: Unexpected <EOF>.",
            "GQL2015 The input 'Closed', reached from Query.mistakeC (MistakenQueries.GetMistakeC in 'acme.mistakes')(closed), cannot be made: it has no public constructor whose parameters are its properties. Make it a record.",
            "GQL2016 '[Int' on 'MistakenQueries.GetMistakeD' in 'acme.mistakes' is no type reference: Syntax Error: Expected \"]\", found <EOF>.",
            "GQL2017 Type 'Nothing' of 'acme.mistakes', reached from Query.mistakeE (MistakenQueries.GetMistakeE in 'acme.mistakes'), has no fields. Give it a public property, or ignore the member with [GraphQLIgnore].",
        ],
        Inferred.Errors(ShopGraph.Source("crm.things", typeof(ThingQueries), typeof(Thing), typeof(MistakenThingType)), ShopGraph.Source("acme.mistakes", typeof(MistakenQueries), typeof(Nothing), typeof(Closed)))
            .Select(e => e.Split(". ", 2)[1]).Order(StringComparer.Ordinal));

    // Whoever adds an error adds a test of its text.
    [Fact]
    public void Errors_OfInference_AreEachProvokedByATest()
    {
        var codes = typeof(SchemaInference).Assembly.GetType("CrmPlatform.GraphQL.Inference.InferenceErrors")!
            .GetMethods(BindingFlags.Static | BindingFlags.Public)
            .Select(m => (((string Code, string Text))m.Invoke(null, [.. m.GetParameters().Select(_ => (object)"x")])!).Code).ToList();
        var tests = string.Concat(Directory.EnumerateFiles(Repository(), "*.cs", SearchOption.AllDirectories).Select(File.ReadAllText));

        Assert.Equal(codes.Count, codes.Distinct().Count());
        Assert.All(codes, code => Assert.Contains($"{code} ", tests, StringComparison.Ordinal));
    }

    private static string Repository([CallerFilePath] string file = "") => Path.GetDirectoryName(Path.GetDirectoryName(file))!;

    public sealed record Nothing;

    public sealed class Closed(int other)
    {
        public string Name { get; } = $"{other}";
    }

    [ObjectType<Thing>]
    public static class MistakenThingType
    {
        [NodeResolver]
        public static Thing? Find(string name) => name.Length == 0 ? null : new Thing(Guid.Empty, name);
    }

    [QueryType]
    public static class MistakenQueries
    {
        public static int GetMistakeA([GraphQLDefaultValue("[")] int count) => count;

        public static int GetMistakeB(ReadOnlyMemory<byte> bytes) => bytes.Length;

        public static int GetMistakeC(Closed closed) => closed.Name.Length;

        [GraphQLType("[Int")]
        public static int GetMistakeD() => 1;

        public static Nothing? GetMistakeE() => null;

        public static void GetMistakeF()
        {
        }
    }

    public sealed record Thing(Guid Id, string Name);

    [Reference("Thing")]
    public sealed record ThingRef(Guid Id);

    [Reference("Thing")]
    public sealed record WrongRef(Guid Id, string Title);

    [Reference("Thing")]
    public sealed record WrongTypeRef(Guid Id, int Name);

    [Reference("Other")]
    public sealed record OtherRef(Guid Id);

    public sealed record Document(ReadOnlyMemory<byte> Content, string Title);

    public sealed class Folder : Entity
    {
        public IReadOnlyList<Folder> Files { get; } = [];
    }

    [QueryType]
    public static class ThingQueries
    {
        public static Thing? GetThings() => null;
    }

    [ObjectType<Thing>]
    public static class ThingType
    {
        public static int GetPoints() => 1;
    }

    [ObjectType<Thing>(Ignore = ["Colour"])]
    public static class WrongThingType;

    [ExtendObjectType("Thing")]
    public static class ThingPoints
    {
        public static Task<int> GetPointsAsync([Parent] ThingRef thing) => Task.FromResult(thing.Id.GetHashCode());
    }

    [ExtendObjectType("Thing")]
    public static class WrongExtension
    {
        public static string GetA([Parent] WrongRef thing) => thing.Title;

        public static int GetB([Parent] WrongTypeRef thing) => thing.Name;

        public static Guid GetC([Parent] OtherRef thing) => thing.Id;
    }

    [ExtendObjectType("Thing")]
    public static class ThingOrders
    {
        [BatchBy(nameof(Order.Number))]
        public static IQueryable<Order> GetOrders() => Array.Empty<Order>().AsQueryable();
    }

    [QueryType]
    public static class DocumentQueries
    {
        public static IEnumerable<Document> GetDocuments() => [];
    }

    [QueryType]
    public static class FolderQueries
    {
        public static IQueryable<Folder> GetFolders() => Array.Empty<Folder>().AsQueryable();
    }

    [QueryType]
    public static class LonelyQueries
    {
        public static ThingRef? GetThing() => null;

        public static int GetAlone() => 1;
    }

    [QueryType]
    public static class EmptyQueries;

    public static class Other
    {
        public sealed record Thing(int Number);

        [QueryType]
        public static class OtherQueries
        {
            public static Thing? GetOther() => null;
        }
    }
}
