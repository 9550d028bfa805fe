namespace CrmPlatform.Host.Metrics;

/// <summary>Answers those who gather metrics.</summary>
internal static class MetricsPage
{
    public static Task WriteMetricsAsync(this HttpContext http, HostMetrics metrics)
    {
        http.Response.ContentType = MetricText.ContentType;
        return http.Response.WriteAsync(metrics.Read(), http.RequestAborted);
    }
}
