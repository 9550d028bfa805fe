using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace CrmPlatform.Architecture.Tests.Support.Metadata;

/// <summary>Finds every type that a type names: in its declaration, its members' signatures, its code and its attributes.</summary>
internal sealed class TypeUses
{
    private readonly MetadataReader _reader;
    private readonly PEReader _file;
    private readonly string _assembly;
    private readonly TypeCollector _signatures;
    private HashSet<UsedType> _found = [];

    public TypeUses(MetadataReader reader, PEReader file)
    {
        (_reader, _file) = (reader, file);
        _assembly = reader.GetString(reader.GetAssemblyDefinition().Name);
        _signatures = new TypeCollector(Add);
    }

    public HashSet<UsedType> Of(TypeDefinition type)
    {
        _found = [];
        Add(type.BaseType);
        Add(type.GetCustomAttributes());
        Add(type.GetGenericParameters());
        foreach (var implementation in type.GetInterfaceImplementations())
        {
            Add(_reader.GetInterfaceImplementation(implementation).Interface);
        }

        foreach (var field in type.GetFields().Select(_reader.GetFieldDefinition))
        {
            field.DecodeSignature(_signatures, null);
            Add(field.GetCustomAttributes());
        }

        foreach (var property in type.GetProperties().Select(_reader.GetPropertyDefinition))
        {
            Add(property.GetCustomAttributes());
        }

        foreach (var method in type.GetMethods().Select(_reader.GetMethodDefinition))
        {
            AddMethod(method);
        }

        return _found;
    }

    private void AddMethod(MethodDefinition method)
    {
        method.DecodeSignature(_signatures, null);
        Add(method.GetCustomAttributes());
        Add(method.GetGenericParameters());
        foreach (var parameter in method.GetParameters())
        {
            Add(_reader.GetParameter(parameter).GetCustomAttributes());
        }

        if (method.RelativeVirtualAddress == 0)
        {
            return;
        }

        var body = _file.GetMethodBody(method.RelativeVirtualAddress);
        if (!body.LocalSignature.IsNil)
        {
            _reader.GetStandaloneSignature(body.LocalSignature).DecodeLocalSignature(_signatures, null);
        }

        foreach (var region in body.ExceptionRegions)
        {
            Add(region.CatchType);
        }

        foreach (var token in IlTokens.In(body))
        {
            Add(token);
        }
    }

    private void Add(CustomAttributeHandleCollection attributes)
    {
        foreach (var attribute in attributes)
        {
            Add(_reader.GetCustomAttribute(attribute).Constructor);
        }
    }

    private void Add(GenericParameterHandleCollection parameters)
    {
        foreach (var constraint in parameters.SelectMany(p => _reader.GetGenericParameter(p).GetConstraints()))
        {
            Add(_reader.GetGenericParameterConstraint(constraint).Type);
        }
    }

    private void Add(EntityHandle handle)
    {
        if (handle.IsNil)
        {
            return;
        }

        switch (handle.Kind)
        {
            case HandleKind.TypeDefinition:
                var outer = (TypeDefinitionHandle)handle;
                while (_reader.GetTypeDefinition(outer).GetDeclaringType() is { IsNil: false } declaring)
                {
                    outer = declaring;
                }

                var definition = _reader.GetTypeDefinition(outer);
                _found.Add(new UsedType(_assembly, _reader.GetString(definition.Namespace), _reader.GetString(definition.Name)));
                break;
            case HandleKind.TypeReference:
                AddReference((TypeReferenceHandle)handle);
                break;
            case HandleKind.TypeSpecification:
                _reader.GetTypeSpecification((TypeSpecificationHandle)handle).DecodeSignature(_signatures, null);
                break;
            case HandleKind.MethodDefinition:
                Add(_reader.GetMethodDefinition((MethodDefinitionHandle)handle).GetDeclaringType());
                break;
            case HandleKind.FieldDefinition:
                Add(_reader.GetFieldDefinition((FieldDefinitionHandle)handle).GetDeclaringType());
                break;
            case HandleKind.MemberReference:
                AddMember(_reader.GetMemberReference((MemberReferenceHandle)handle));
                break;
            case HandleKind.MethodSpecification:
                var generic = _reader.GetMethodSpecification((MethodSpecificationHandle)handle);
                generic.DecodeSignature(_signatures, null);
                Add(generic.Method);
                break;
        }
    }

    private void AddMember(MemberReference member)
    {
        Add(member.Parent);
        if (member.GetKind() == MemberReferenceKind.Field)
        {
            member.DecodeFieldSignature(_signatures, null);
        }
        else
        {
            member.DecodeMethodSignature(_signatures, null);
        }
    }

    private void AddReference(TypeReferenceHandle handle)
    {
        var type = _reader.GetTypeReference(handle);
        while (type.ResolutionScope.Kind == HandleKind.TypeReference)
        {
            type = _reader.GetTypeReference((TypeReferenceHandle)type.ResolutionScope);
        }

        if (type.ResolutionScope.Kind == HandleKind.AssemblyReference)
        {
            var assembly = _reader.GetAssemblyReference((AssemblyReferenceHandle)type.ResolutionScope);
            _found.Add(new UsedType(_reader.GetString(assembly.Name), _reader.GetString(type.Namespace), _reader.GetString(type.Name)));
        }
    }
}
