{{- define "xianfeng.labels" -}}
app.kubernetes.io/part-of: xianfeng
app.kubernetes.io/instance: {{ .Release.Name }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
{{- end }}

{{- define "xianfeng.selector" -}}
app.kubernetes.io/name: {{ .name }}
app.kubernetes.io/instance: {{ .root.Release.Name }}
{{- end }}

{{- define "xianfeng.podSecurity" -}}
runAsNonRoot: true
runAsUser: {{ . }}
runAsGroup: {{ . }}
fsGroup: {{ . }}
fsGroupChangePolicy: OnRootMismatch
seccompProfile: {type: RuntimeDefault}
{{- end }}

{{- define "xianfeng.containerSecurity" -}}
allowPrivilegeEscalation: false
readOnlyRootFilesystem: true
capabilities: {drop: [ALL]}
{{- end }}

# Not empty where each service signs in at the broker as a user of its own.
{{- define "xianfeng.kafkaUsers" -}}
{{- if and (eq .Values.global.kafka.mode "strimzi") .Values.global.kafka.strimzi.users }}users{{ end -}}
{{- end }}

{{- define "xianfeng.kafkaAuthority" -}}
{{ .Values.global.kafka.strimzi.cluster }}-cluster-ca-cert
{{- end }}

{{- define "xianfeng.bootstrapServers" -}}
{{- if eq .Values.global.kafka.mode "plain" -}}
{{ .Release.Name }}-kafka:9092
{{- else if eq .Values.global.kafka.mode "strimzi" -}}
{{ .Values.global.kafka.strimzi.cluster }}-kafka-bootstrap:{{ .Values.global.kafka.strimzi.port }}
{{- else -}}
{{ required "global.kafka.bootstrapServers is needed with kafka.mode external" .Values.global.kafka.bootstrapServers }}
{{- end -}}
{{- end }}
