using System.Reflection;
using CrmPlatform.GraphQL.Inference;

namespace CrmPlatform.Runtime.Settings;

/// <summary>Describes the fields of a module's settings by what the module has written about the class.</summary>
internal sealed class SettingsDescriptions(IDescriptions? inner) : IDescriptions
{
    public string? Find(MemberInfo member) => member is MethodInfo { DeclaringType: { IsConstructedGenericType: true } type }
        ? Of(type.GetGenericTypeDefinition(), type.GetGenericArguments()[0])
        : inner?.Find(member);

    public string? Find(ParameterInfo parameter) => inner?.Find(parameter);

    private string? Of(Type definition, Type settings)
    {
        var text = inner?.Find(settings) ?? $"The settings of '{settings.Name}'.";
        return definition == typeof(SettingsMutations<>) ? $"Changes the settings that are given, and no others. {text}" : text;
    }
}
