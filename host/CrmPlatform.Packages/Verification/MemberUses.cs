using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using CrmPlatform.Packages.Metadata;

namespace CrmPlatform.Packages.Verification;

/// <summary>Tells which method of an assembly uses a member of another: the first one, for messages.</summary>
internal sealed class MemberUses
{
    private static readonly Dictionary<int, OperandType> Operands = typeof(OpCodes).GetFields()
        .Select(f => (OpCode)f.GetValue(null)!)
        .ToDictionary(c => (int)(ushort)c.Value, c => c.OperandType);

    private readonly MetadataReader _reader;
    private readonly Dictionary<EntityHandle, string> _users = [];

    public MemberUses(AssemblySurface assembly)
    {
        _reader = assembly.Reader;
        foreach (var method in _reader.MethodDefinitions.Select(_reader.GetMethodDefinition).Where(m => m.RelativeVirtualAddress != 0))
        {
            Scan(assembly.File.GetMethodBody(method.RelativeVirtualAddress).GetILReader(), method);
        }
    }

    /// <summary>The method that uses a member, as <c>Namespace.Type.Method</c>; null when none does in its code.</summary>
    public string? Of(EntityHandle member) => _users.GetValueOrDefault(member);

    private void Scan(BlobReader code, MethodDefinition user)
    {
        while (code.RemainingBytes > 0)
        {
            int operation = code.ReadByte();
            if (operation == 0xFE)
            {
                operation = 0xFE00 | code.ReadByte();
            }

            switch (Operands.GetValueOrDefault(operation, OperandType.InlineNone))
            {
                case OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineTok or OperandType.InlineType:
                    Note(MetadataTokens.EntityHandle(code.ReadInt32()), user);
                    break;
                case OperandType.InlineSwitch:
                    var targets = code.ReadInt32();
                    code.Offset += 4 * targets;
                    break;
                case var operand:
                    code.Offset += Length(operand);
                    break;
            }
        }
    }

    private static int Length(OperandType operand) => operand switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        _ => 4,
    };

    private void Note(EntityHandle member, MethodDefinition user)
    {
        if (member.Kind == HandleKind.MethodSpecification)
        {
            member = _reader.GetMethodSpecification((MethodSpecificationHandle)member).Method;
        }

        if (member.Kind is HandleKind.MemberReference or HandleKind.TypeReference && !_users.ContainsKey(member))
        {
            _users[member] = NameOf(user);
        }
    }

    // Async methods and lambdas are methods of hidden classes: '<PingAsync>d__3' is 'PingAsync'.
    private string NameOf(MethodDefinition method)
    {
        var type = TypeNames.Of(_reader, method.GetDeclaringType());
        var name = _reader.GetString(method.Name);
        var hidden = type.IndexOf("+<", StringComparison.Ordinal);
        if (hidden > 0)
        {
            var inner = type[(hidden + 2)..];
            name = inner.StartsWith('>') ? name : inner[..Math.Max(0, inner.IndexOf('>'))];
            type = type[..hidden];
        }

        return name.StartsWith('<') && name.IndexOf('>') is > 1 and var end ? $"{type}.{name[1..end]}" : $"{type}.{name}";
    }
}
