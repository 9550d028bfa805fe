using CrmPlatform.GraphQL.Schemas;
using CrmPlatform.GraphQL.TypeSystem;
using CrmPlatform.TestSupport;

namespace CrmPlatform.GraphQL.Tests.Support;

/// <summary>Schemas for tests.</summary>
internal static class Sdl
{
    /// <summary>A schema with every kind of type.</summary>
    public static Schema Pets { get; } = SchemaFromSdl.Build(PetSchema.Text);
}
