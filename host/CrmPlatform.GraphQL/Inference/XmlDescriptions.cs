using System.Reflection;
using System.Xml.Linq;

namespace CrmPlatform.GraphQL.Inference;

/// <summary>Descriptions from the XML documentation file of an assembly.</summary>
public sealed class XmlDescriptions : IDescriptions
{
    private readonly Dictionary<string, XElement> _members = new(StringComparer.Ordinal);

    private XmlDescriptions(XDocument document)
    {
        foreach (var member in document.Descendants("member"))
        {
            if ((string?)member.Attribute("name") is { } name)
            {
                _members[name] = member;
            }
        }
    }

    /// <summary>Reads a documentation file.</summary>
    /// <exception cref="System.Xml.XmlException">The file is no XML.</exception>
    public static XmlDescriptions Read(Stream file) => new(XDocument.Load(file));

    /// <inheritdoc/>
    public string? Find(MemberInfo member)
    {
        if (_members.TryGetValue(DocumentationId.Of(member), out var found))
        {
            return DocumentationText.Of(found.Element("summary"));
        }

        // The properties of a positional record are documented as its parameters.
        return member is PropertyInfo { DeclaringType: { } type } && _members.TryGetValue(DocumentationId.Of(type), out var record)
            ? DocumentationText.Of(Parameter(record, member.Name))
            : null;
    }

    /// <inheritdoc/>
    public string? Find(ParameterInfo parameter)
    {
        if (_members.TryGetValue(DocumentationId.Of(parameter.Member), out var found))
        {
            return DocumentationText.Of(Parameter(found, parameter.Name));
        }

        return parameter.Member is ConstructorInfo { DeclaringType: { } type } && _members.TryGetValue(DocumentationId.Of(type), out var record)
            ? DocumentationText.Of(Parameter(record, parameter.Name))
            : null;
    }

    private static XElement? Parameter(XElement member, string? name) =>
        member.Elements("param").FirstOrDefault(p => (string?)p.Attribute("name") == name);
}
