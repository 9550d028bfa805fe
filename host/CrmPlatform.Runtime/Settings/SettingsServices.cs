using CrmPlatform.Runtime.Loading;
using Microsoft.Extensions.DependencyInjection;

namespace CrmPlatform.Runtime.Settings;

/// <summary>Makes the modules' settings services, so that every method and constructor can take them.</summary>
internal static class SettingsServices
{
    public static void AddTo(IServiceCollection services, IReadOnlyList<LoadedModule> modules, SettingsCache cache)
    {
        foreach (var settings in modules.Select(SettingsClass.Of).OfType<SettingsClass>())
        {
            ((ISettingsRegistration)Activator.CreateInstance(typeof(Registration<>).MakeGenericType(settings.Type))!).AddTo(services, settings, cache);
        }
    }

    private interface ISettingsRegistration
    {
        void AddTo(IServiceCollection services, SettingsClass settings, SettingsCache cache);
    }

    private sealed class Registration<TSettings> : ISettingsRegistration
        where TSettings : class
    {
        public void AddTo(IServiceCollection services, SettingsClass settings, SettingsCache cache)
        {
            services.AddScoped(scope => new SettingsStore<TSettings>(settings, cache, scope));
            services.AddTransient(scope => scope.GetRequiredService<SettingsStore<TSettings>>().Current);
        }
    }
}
