namespace Upside.Language.Lexicon;

/// <summary>Names of technology that people of the field know, and the generic nouns that a product's own name stands beside.</summary>
internal static class Technology
{
    /// <summary>Products, projects, protocols and services by name.</summary>
    public static readonly Phrases Product = new("technology.product",
        // Orchestration, containers, delivery
        "kubernetes", "kubelet", "kubectl", "kubeadm", "kubeconfig", "kops", "helm", "helmfile", "tiller", "docker", "containerd", "podman", "runc", "istio",
        "envoy", "linkerd", "traefik", "calico", "cilium", "flannel", "weave",
        "coredns", "etcd", "nomad", "mesos", "openshift", "rancher", "fargate", "karpenter", "cluster autoscaler", "argo", "argocd", "flux", "spinnaker",
        "jenkins", "gerrit", "zuul", "github", "gitlab", "bitbucket", "travis", "concourse",
        "ansible", "puppet", "chef", "salt stack", "saltstack", "terraform", "terragrunt", "pulumi", "packer", "vagrant", "cloudformation", "systemd", "upstart",
        "supervisord", "logrotate",
        // Data
        "postgres", "postgresql", "pgbouncer", "patroni", "mysql", "mariadb", "innodb", "percona", "proxysql", "sqlite", "oracle", "sql server", "mongodb", "mongo",
        "cassandra", "scylla", "dynamodb", "redis", "memcached", "memcache", "elasticsearch", "opensearch", "solr",
        "lucene", "kafka", "zookeeper", "rabbitmq", "activemq", "nats", "pulsar", "kinesis", "sqs", "sns", "hadoop", "hdfs", "hive", "hbase", "spark", "flink",
        "druid", "presto", "trino", "clickhouse", "bigquery", "snowflake", "redshift", "airflow",
        "spanner", "bigtable", "firestore", "cockroachdb", "couchdb", "couchbase", "influxdb", "blazegraph", "sidekiq", "celery", "resque", "consul", "vault",
        "gitaly", "ceph", "gluster", "glusterfs", "nfs", "zfs", "drbd", "lvm", "ebs", "efs", "swift", "minio", "blobstore",
        // Web and network
        "nginx", "apache", "httpd", "haproxy", "varnish", "squid", "lighttpd", "caddy", "tomcat", "jetty", "gunicorn", "uwsgi", "puma", "php fpm",
        "cloudflare", "fastly", "akamai", "cloudfront", "bgp", "ospf", "mpls", "vrrp", "arp",
        "smtp", "imap", "ldap", "kerberos", "saml", "oauth", "oidc", "grpc", "websocket", "websockets", "quic",
        "icmp", "ntp", "dhcp", "ipsec", "vpc", "nat gateway", "elb", "alb", "nlb", "lvs", "pybal", "keepalived", "iptables", "unbound", "powerdns",
        "dnssec", "letsencrypt", "let's encrypt", "cert manager", "wireguard", "juniper", "cisco", "arista",
        // Clouds and hosts
        "aws", "amazon web services", "gcp", "google cloud", "google compute engine", "app engine", "cloud storage", "cloud run", "cloud sql", "compute engine",
        "kubernetes engine", "gke", "eks", "aks", "ecs", "ecr", "rds", "iam", "lambda", "azure", "active directory", "entra", "heroku", "openstack", "vmware",
        "vsphere", "esxi", "hyper v", "kvm", "xen", "qemu", "linux", "ubuntu", "debian", "centos", "red hat", "windows server", "android", "ios", "macos",
        "windows",
        // Languages, runtimes, frameworks
        "java", "jvm", "python", "ruby", "rails", "php", "hhvm", "golang", "node js", "nodejs", "javascript", "typescript", "rust", "scala", "kotlin", "dotnet",
        "django", "flask", "react", "spring boot", "graphql", "npm", "pip", "maven", "composer", "lua", "perl", "mediawiki", "wordpress", "drupal",
        "jupyter", "jupyterhub", "binderhub",
        // Watching and talking
        "prometheus", "alertmanager", "grafana", "thanos", "loki", "graphite", "statsd", "nagios", "icinga", "zabbix", "sensu", "datadog", "new relic", "splunk",
        "logstash", "kibana", "fluentd", "fluent bit", "rsyslog", "syslog", "sentry", "honeycomb", "jaeger", "stackdriver", "cloudwatch", "pingdom", "pagerduty",
        "opsgenie",
        "git", "xfs", "ipmi", "kiam", "wal", "gtid", "binlog", "cgroup", "cgroups", "inode", "inodes", "jwt",
        "protobuf", "mqtt", "amqp", "tls", "ssl", "mtls", "coap", "rdma", "roce", "infiniband", "nccl", "cuda", "sctp", "diameter", "webrtc", "rtp", "snmp", "radius", "tacacs", "ssh", "sftp", "rsa", "ecdsa", "hsm", "kms", "raid", "iscsi", "nvme",
        "btrfs", "lustre", "fsck", "bmc", "lun", "scada", "plc", "zigbee", "lorawan", "modbus", "raft", "paxos", "gossip protocol", "bloom filter", "b tree", "alter table", "oom killer", "garbage collector", "pipefail");

    /// <summary>A generic noun with a name before it: "the Borealis cluster", "Atlas service".</summary>
    public static readonly Phrases NamedThing = new("technology.named",
        "{capital} (cluster|clusters|database|server|servers|service|services|api|apis|queue|cache|proxy|proxies|extension|plugin|driver|module|agent|daemon|operator|controller|chart|pipeline|library|framework|storage|router|routers|switch|gateway|balancer|balancers|index|node|nodes|pod|pods|container|containers|engine|client|backend|frontend|replica|replicas|master|primary|instance|instances|image|webhook|scheduler|broker|brokers|worker|workers|table|protocol|package|version|configuration|config|endpoint|endpoints|component|network|registry)",
        "{capital} {capital} (cluster|clusters|database|server|servers|service|services|api|apis|queue|cache|proxy|extension|plugin|driver|module|agent|operator|controller|pipeline|library|framework|storage|router|routers|gateway|balancer|balancers|engine|protocol|component|network)");

    /// <summary>A name of software's own making, a setting, a version: a token by its shape.</summary>
    public static readonly Phrases Shape = new("technology.shape", "{identifier}", "{code}", "{version}", "{capital} {version}", "version {number}");

    /// <summary>What a piece of technology does, in the words of those who run it.</summary>
    public static readonly Phrases Conduct = new("technology.conduct",
        "(pin|pins|pinned|chain|chains|chained|accept|accepts|accepted|subscribe|subscribes|subscribed|disconnect|disconnects|disconnected|validate|validates|validated|cap|caps|capped|share|shares|shared|remount|remounts|remounted|replicate|replicates|replicated|scan|scans|scanned|parse|parses|parsed|discard|discards|discarded|acknowledge|acknowledges|acknowledged|redeliver|redelivers|redelivered|refuse|refuses|refused|refusing|reject|rejects|rejected|evict|evicts|evicted|evicting|drop|drops|dropped|ignore|ignores|ignored|block|blocks|blocked|wait|waits|waited|waiting|retry|retries|retried|retrying|cache|caches|cached|hold|holds|held|keep|keeps|kept|lock|locks|locked|queue|queues|queued|flush|flushes|flushed|buffer|buffers|buffered|close|closes|closed|reset|resets|throttle|throttles|throttled|expire|expires|expired|overwrite|overwrites|overwrote|truncate|truncates|truncated|treat|treats|treated|crash|crashes|crashed|hang|hangs|hung|stall|stalls|stalled|swap|swaps|swapped|rebalance|rebalances|rebalanced|rebalancing|elect|elects|elected|fence|fences|fenced|spawn|spawns|spawned|allocate|allocates|allocated|compact|compacts|compacted|fall back|falls back|fell back|fail over|fails over|failed over|time out|times out|timed out|run out|runs out|ran out|give up|gives up|gave up|shut down|shuts down|kill|kills|killed|exit|exits|exited|restart|restarts|restarted|leak|leaks|leaked|exhaust|exhausts|exhausted|fill|fills|filled|skip|skips|skipped|swallow|swallows|swallowed|withdraw|withdraws|withdrew|marked|marks|demote|demotes|demoted|promote|promotes|promoted|replay|replays|replayed|resend|resends|resent) (the|a|an|its|our|all|any|every|each|new|no|for|at|when|once|because|after|until|as|to|on|on to|with|without|whose|those|connections|requests|writes|reads|queries|messages|pods|nodes|keys|sessions|traffic|packets|publishers|clients|consumers|answers|up|from|and|in|if|more|memory|out|dns|{number})",
        "(once|when|whenever|as soon as|if|until) (it|its|the|they|a) ~4 (reach|reaches|reached|hit|hits|exceed|exceeds|exceeded|pass|passes|passed|full|expires|expired|fails|failed)", "by default", "(kept|keeps) ~1 (retrying|rebalancing|restarting|crashing|talking|sending|reconnecting|polling|growing|electing|resending)");

    /// <summary>A setting or a bound with its figure.</summary>
    public static readonly Phrases Limit = new("technology.limit",
        "(limit|limits|quota|timeout|timeouts|threshold|capacity|size|maximum|max|ttl|replicas|memory|ram|heap|connections|workers|threads|buffer|pool|bandwidth|qps|iops|queue) ~3 {number}",
        "{number} ~1 (gb|gib|mb|mib|tb|kb|qps|rps|iops|mbps|gbps|cores|cpus|workers|threads|connections|replicas|pods|nodes|shards|partitions)",
        "(dimensioned|sized|rated|provisioned|specified|budgeted|capped|limited) (for|at|to) ~2 {number}", "{number} ~2 (registrations|requests|messages|transactions|events|writes|reads|calls|queries|connections|upgrades|bytes|packets) (per|a|an) (second|minute|hour)", "(lease|interval|retention|retry|retries|backoff|grace period|window|lock|batch|page|cache|drain) ~3 {number} {time}", "{number} (shards|partitions|replicas|consumers|workers|threads|slots|inodes|brokers)",
        "{number} % ~2 (cpu|memory|disk|capacity|utilisation|utilization|usage)");
}
