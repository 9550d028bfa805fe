using System.Reflection;
using System.Text.Json;
using CrmPlatform.GraphQL.Federation;
using CrmPlatform.GraphQL.Inference.Reading;
using CrmPlatform.GraphQL.Resolvers;
using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.GraphQL.Inference.Entities;

/// <summary>The record that stands for objects of another owner's type, made of keys or of representations.</summary>
internal sealed class StubRecord
{
    private readonly (string Property, string Field, bool IsNullable, Func<JsonElement, object?>? Read)[] _members;
    private readonly ConstructorInvoker _constructor;

    public StubRecord(Type record, ObjectType type, RepresentationValue values)
    {
        (Record, Type) = (record, type);
        var constructor = record.GetConstructors().MaxBy(c => c.GetParameters().Length)!;
        _constructor = ConstructorInvoker.Create(constructor);
        _members = [.. constructor.GetParameters().Select(p =>
            (MemberNames.Pascal(p.Name!), MemberNames.Camel(MemberNames.Pascal(p.Name!)), TypeShape.Of(p).IsNullable, values.For(p, type.Name)))];
    }

    /// <summary>The C# type.</summary>
    public Type Record { get; }

    /// <summary>The GraphQL type.</summary>
    public ObjectType Type { get; }

    /// <summary>The properties besides the key, with the owner's fields that they hold.</summary>
    public IEnumerable<(string Property, string Field)> Others => _members.Where(m => m.Property != nameof(EntityStub.Id)).Select(m => (m.Property, m.Field));

    /// <summary>The object of a key.</summary>
    /// <exception cref="GraphQLException">A selected field requires more than the key.</exception>
    public object Make(Guid key, FieldSelection selection) => Make(key, static _ => null, selection, RepresentationErrors.Incomplete);

    /// <summary>The object of a representation.</summary>
    /// <exception cref="GraphQLException">A selected field requires what the representation lacks.</exception>
    public object Make(Guid key, Representation representation, FieldSelection selection) => Make(key, representation.Find, selection, RepresentationErrors.Lacks);

    private object Make(Guid key, Func<string, JsonElement?> find, FieldSelection selection, Func<string, string, GraphQLException> missing)
    {
        var arguments = new object?[_members.Length];
        for (var i = 0; i < arguments.Length; i++)
        {
            var (property, field, isNullable, read) = _members[i];
            if (property == nameof(EntityStub.Id))
            {
                arguments[i] = key;
            }
            else if (find(field) is { } given)
            {
                arguments[i] = Read(field, given, read);
            }
            else if (!isNullable && IsRequired(property, selection))
            {
                throw missing(Type.Name, field);
            }
        }

        return _constructor.Invoke(arguments.AsSpan());
    }

    private object? Read(string field, JsonElement given, Func<JsonElement, object?>? read)
    {
        try
        {
            return read?.Invoke(given);
        }
        catch (FormatException exception)
        {
            throw RepresentationErrors.Wrong(Type.Name, field, exception.Message);
        }
    }

    private bool IsRequired(string property, FieldSelection selection) =>
        selection.FieldsOf(Type).Any(f => f.Field.Resolver is { } resolver && (resolver.Requires is null || resolver.Requires.Contains(property)));
}
