{{- define "service.all" -}}
{{ include "service.deployment" . }}
---
{{ include "service.service" . }}
---
{{ include "service.disruption" . }}
{{- if .Values.autoscaling.lag.enabled }}
---
{{ include "service.lag" . }}
{{- else if .Values.autoscaling.cpu.enabled }}
---
{{ include "service.cpu" . }}
{{- end }}
{{- end }}

{{- define "service.metadata" -}}
name: {{ .Release.Name }}-{{ .Chart.Name }}
labels:
  {{- include "xianfeng.labels" . | nindent 2 }}
  app.kubernetes.io/name: {{ .Chart.Name }}
{{- end }}

{{- define "service.service" -}}
apiVersion: v1
kind: Service
metadata:
  {{- include "service.metadata" . | nindent 2 }}
spec:
  selector:
    {{- include "xianfeng.selector" (dict "name" .Chart.Name "root" .) | nindent 4 }}
  ports:
    - {name: http, port: 8080, targetPort: http}
    - {name: management, port: 8081, targetPort: management}
{{- end }}

{{- define "service.disruption" -}}
apiVersion: policy/v1
kind: PodDisruptionBudget
metadata:
  {{- include "service.metadata" . | nindent 2 }}
spec:
  maxUnavailable: 1
  unhealthyPodEvictionPolicy: AlwaysAllow
  selector:
    matchLabels:
      {{- include "xianfeng.selector" (dict "name" .Chart.Name "root" .) | nindent 6 }}
{{- end }}

{{- define "service.cpu" -}}
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata:
  {{- include "service.metadata" . | nindent 2 }}
spec:
  scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: {{ .Release.Name }}-{{ .Chart.Name }}}
  minReplicas: {{ .Values.autoscaling.cpu.min }}
  maxReplicas: {{ .Values.autoscaling.cpu.max }}
  metrics:
    - type: Resource
      resource: {name: cpu, target: {type: Utilization, averageUtilization: {{ .Values.autoscaling.cpu.utilization }}}}
  behavior:
    scaleDown: {stabilizationWindowSeconds: {{ .Values.autoscaling.cpu.calmSeconds }}}
{{- end }}

{{- define "service.lag" -}}
apiVersion: keda.sh/v1alpha1
kind: ScaledObject
metadata:
  {{- include "service.metadata" . | nindent 2 }}
spec:
  scaleTargetRef: {name: {{ .Release.Name }}-{{ .Chart.Name }}}
  minReplicaCount: {{ .Values.autoscaling.lag.min }}
  maxReplicaCount: {{ .Values.autoscaling.lag.max }}
  triggers:
    - type: kafka
      metadata:
        bootstrapServers: {{ include "xianfeng.bootstrapServers" . | quote }}
        topic: {{ required (printf "%s.autoscaling.lag.topic is needed" .Chart.Name) .Values.autoscaling.lag.topic | quote }}
        consumerGroup: {{ required (printf "%s.autoscaling.lag.group is needed" .Chart.Name) .Values.autoscaling.lag.group | quote }}
        lagThreshold: {{ .Values.autoscaling.lag.threshold | int64 | quote }}
{{- end }}
