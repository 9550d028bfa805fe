using System.Reflection;
using System.Text.Json.Nodes;
using CrmPlatform.Runtime.Loading;
using CrmPlatform.Sdk;
using CrmPlatform.Sdk.Settings;

namespace CrmPlatform.Runtime.Settings;

/// <summary>A module's class of settings: how its objects are read, checked and written.</summary>
internal sealed class SettingsClass
{
    private SettingsClass(LoadedModule module, Type type)
    {
        (Module, ModuleVersion, Type) = (module.Id, module.Version.ToNormalizedString(), type);
        Members = [.. type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p is { GetMethod.IsPublic: true, SetMethod.IsPublic: true }).Select(p => new SettingsMember(p))];
    }

    public string Module { get; }

    public string ModuleVersion { get; }

    public Type Type { get; }

    public IReadOnlyList<SettingsMember> Members { get; }

    /// <summary>The classes that the module marks. It may have one.</summary>
    public static IEnumerable<Type> MarkedIn(LoadedModule module) => module.Types.Where(t => t.IsDefined(typeof(ModuleSettingsAttribute), inherit: false));

    /// <summary>The module's settings; null when it has none, or none that can be used.</summary>
    public static SettingsClass? Of(LoadedModule module) =>
        MarkedIn(module).ToList() is [{ IsAbstract: false, IsClass: true, ContainsGenericParameters: false } type] && type.GetConstructor([]) is not null ? new(module, type) : null;

    /// <summary>The settings with what is stored; a new object each time, since its members can be set.</summary>
    public object Read(string? members)
    {
        var settings = Activator.CreateInstance(Type)!;
        if (members is not null && JsonNode.Parse(members) is JsonObject stored)
        {
            foreach (var member in Members)
            {
                if (stored.TryGetPropertyValue(member.Name, out var value))
                {
                    member.Read(value, settings);
                }
            }
        }

        return settings;
    }

    /// <summary>Refuses values that are out of their bounds or do not fit each other.</summary>
    public void Check(object settings)
    {
        var refused = Members
            .Select(m => (m.Name, Message: m.Refusal(m.Property.GetValue(settings))))
            .Where(r => r.Message is not null)
            .Select(r => new InvalidInputException(r.Name, r.Message!))
            .ToList();
        if (refused.Count > 0)
        {
            throw refused is [var only] ? only : new AggregateException(refused);
        }

        (settings as ICheckedSettings)?.Check();
    }

    /// <summary>Adds members to what is stored; members that the class does not have stay as they are.</summary>
    /// <returns>What is to be stored, and the members whose stored value is another one.</returns>
    public (string Members, IReadOnlyList<string> Changed) Write(string stored, object settings, IReadOnlyCollection<PropertyInfo> given)
    {
        var members = JsonNode.Parse(stored) as JsonObject ?? [];
        var changed = new List<string>();

        // Not by Equals: the runtime may make another object for the same property of a module that can be unloaded.
        foreach (var member in Members.Where(m => given.Any(g => g.HasSameMetadataDefinitionAs(m.Property))))
        {
            var value = member.Write(settings);
            if (!members.TryGetPropertyValue(member.Name, out var before) || !JsonNode.DeepEquals(before, value))
            {
                members[member.Name] = value;
                changed.Add(member.Name);
            }
        }

        return (members.ToJsonString(), changed);
    }
}
