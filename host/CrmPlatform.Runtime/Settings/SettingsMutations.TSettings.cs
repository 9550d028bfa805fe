using CrmPlatform.GraphQL.Inference;
using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.Runtime.Settings;

/// <summary>The mutation that changes a module's settings.</summary>
[MutationType]
internal static class SettingsMutations<TSettings>
    where TSettings : class
{
    [GraphQLName("change{0}")]
    public static Task<TSettings> ChangeSettingsAsync(GivenMembers<TSettings> changes, SettingsStore<TSettings> store, CancellationToken cancellation) =>
        store.ChangeAsync(changes, cancellation);
}
