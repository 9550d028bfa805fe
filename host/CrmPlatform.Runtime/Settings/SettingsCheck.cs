using CrmPlatform.Runtime.Loading;
using CrmPlatform.Sdk;

namespace CrmPlatform.Runtime.Settings;

/// <summary>Checks the modules' classes of settings.</summary>
internal static class SettingsCheck
{
    public static IEnumerable<string> Errors(IReadOnlyList<LoadedModule> modules)
    {
        foreach (var module in modules)
        {
            var marked = SettingsClass.MarkedIn(module).ToList();
            if (marked.Count > 1)
            {
                yield return SettingsErrors.Many(module, marked);
                continue;
            }

            foreach (var type in marked)
            {
                if (SettingsClass.Of(module) is not { Members.Count: > 0 } settings)
                {
                    yield return SettingsErrors.IsNoSettings(module, type);
                    continue;
                }

                var misfits = settings.Members.Select(m => m.Misfit).OfType<string>().ToList();
                foreach (var misfit in misfits)
                {
                    yield return SettingsErrors.BadMember(module, type, misfit);
                }

                if (misfits.Count == 0 && FaultOfDefaults(settings) is { } fault)
                {
                    yield return SettingsErrors.BadDefaults(module, type, fault);
                }
            }
        }
    }

    private static string? FaultOfDefaults(SettingsClass settings)
    {
        try
        {
            settings.Check(settings.Read(null));
            return null;
        }
        catch (Exception exception) when (exception is UserErrorException or AggregateException)
        {
            return exception is AggregateException many ? string.Join(" ", many.InnerExceptions.Select(e => e.Message)) : exception.Message;
        }
    }
}
